import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type AntreaModel, isAntrea } from '../../../src/components/antrea/antrea-model';
import { anyModelOf } from '../../support/model-of';

/** The model of a spec whose CNI is Antrea. */
export function antreaModelOf(spec: object, name = 'test'): AntreaModel {
  const model = anyModelOf({ cni: { antrea: {} }, ...spec }, name);
  if (!isAntrea(model)) throw new Error('this spec has another CNI');
  return model;
}

/** Every case of Antrea, with its model. */
export const antreaCases = readdirSync('test/cases/antrea-2.7.0').map((name) => {
  const { metadata, spec } = parse(readFileSync(`test/cases/antrea-2.7.0/${name}/spec.yaml`, 'utf8'));
  return { name, model: antreaModelOf(spec, metadata.name) };
});

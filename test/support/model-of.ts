import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { validator } from '../../imports/validator';
import { type CiliumModel, isCilium } from '../../src/components/cilium/cilium-model';
import { decide } from '../../src/spec/decide';
import type { ClusterModel } from '../../src/spec/model';
import type { ClusterNetworkSpec } from '../../src/spec/schema/cluster-network';

/** The model of a spec that is known to be good, without files, places and findings. */
export function anyModelOf(spec: object, name = 'test'): ClusterModel {
  const document = structuredClone({
    apiVersion: 'fairlead.dev/v1alpha1',
    kind: 'ClusterNetwork',
    metadata: { name },
    spec,
  });
  const validate = validator('ClusterNetwork');
  if (!validate(document)) throw new Error(JSON.stringify(validate.errors, null, 2));
  return decide(document as unknown as ClusterNetworkSpec);
}

/** The same for a spec whose CNI is Cilium, which it need not say. */
export function modelOf(spec: object, name = 'test'): CiliumModel {
  const model = anyModelOf({ cni: { cilium: {} }, ...spec }, name);
  if (!isCilium(model)) throw new Error('this spec has another CNI');
  return model;
}

/** The model of a case folder's spec, `cilium-1.20.0/minimal`. */
export function modelOfCase(name: string): CiliumModel {
  const { metadata, spec } = parse(readFileSync(`test/cases/${name}/spec.yaml`, 'utf8'));
  return modelOf(spec, metadata.name);
}

import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import schema from '../../schema/cluster-network.schema.json';
import { compact } from '../../scripts/compact-schema';

const options = { allErrors: true, useDefaults: true, strict: false, validateFormats: false, unicodeRegExp: false };
const plain: ValidateFunction = new Ajv(options).compile<unknown>(schema);
const short = new Ajv({ ...options, inlineRefs: false }).compile(compact(schema));

/** What a validator says of a document, and what it makes of it. */
function verdict(validate: ValidateFunction, document: unknown) {
  const filled = structuredClone(document);
  const valid = validate(filled);
  const errors = (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
    instancePath,
    keyword,
    params,
  }));
  return { valid, filled, errors };
}

const knobs = { tolerations: [{ operator: 'Exists' }], resources: { limits: { cpu: '1' } } };
const spec = (cilium: object) => ({
  apiVersion: 'fairlead.dev/v1alpha1',
  kind: 'ClusterNetwork',
  metadata: { name: 'x' },
  spec: { cni: { cilium } },
});

describe('the schema that validators are made of', () => {
  test('says the same as the published one of good and bad specs, and fills in the same', () => {
    for (const document of [
      spec({ agent: knobs, operator: { ...knobs, replicas: 1 } }),
      spec({ agent: { tolerations: [{ operator: 'Exist' }] }, envoy: { resources: { limit: {} } } }),
      spec({ operator: { replicas: 0, updateStrategy: { type: 'RollingUpdate', maxUnavailable: 2 } } }),
      { spec: [] },
    ]) {
      expect(verdict(short, document)).toEqual(verdict(plain, document));
    }
  });

  test('and of anything else', () => {
    const key = fc.constantFrom('cilium', 'agent', 'operator', 'tolerations', 'resources', 'limits', 'replicas', 'x');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(1, '1', true, null),
        fc.array(tie('tree'), { maxLength: 2 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (cilium) => {
        const document = { ...spec({}), spec: { cni: { cilium } } };
        expect(verdict(short, document)).toEqual(verdict(plain, document));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('keeps a field that is called like a word of JSON Schema', () => {
    const named = { type: 'object', properties: { description: { type: 'string' }, title: { type: 'integer' } } };
    expect(compact(named)).toEqual(named);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from '../../../src/components/pod/checksum';

const config = (data: Record<string, string>, labels: Record<string, string> = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'config', labels },
  data,
});
const texts = fc.dictionary(fc.string({ maxLength: 4 }), fc.string({ maxLength: 4 }), {
  maxKeys: 4,
  noNullPrototype: true,
});

test('a checksum changes when the content does, and only then', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(JSON.stringify(checksum(config(one))) === JSON.stringify(checksum(config(other)))).toBe(same);
      expect(checksum(config(one))).toEqual(checksum(config(structuredClone(one))));
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('labels of a ConfigMap restart nobody', () => {
  expect(checksum(config({ a: '1' }, { team: 'network' }))).toEqual(checksum(config({ a: '1' })));
});

test('every object that is read counts', () => {
  const [a, b, c] = [config({ a: '1' }), config({ b: '1' }), config({ b: '2' })];
  expect(checksum(a, b)).not.toEqual(checksum(a, c));
});

import { expect, test } from 'vitest';
import { communityKind } from '../../../../src/components/cilium/resources/communities';

test.each([
  ['64512:100', 'standard'],
  ['65535:65535', 'standard'],
  ['0', 'standard'],
  ['4294967295', 'standard'],
  ['4294967295:0:1', 'large'],
  ['no-export', 'wellKnown'],
  ['65536:1', undefined],
  ['4294967296', undefined],
  ['4294967296:0:1', undefined],
  ['01:1', undefined],
  ['1:2:3:4', undefined],
  ['no-import', undefined],
  ['', undefined],
])('%s is %s', (text, kind) => {
  expect(communityKind(text)).toBe(kind);
});

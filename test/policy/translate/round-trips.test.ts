import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Enforcement } from '../../../src/policy/dialects/policy-set-of';
import { enforcementOf } from '../../../src/policy/translate/enforcement-of';
import { translate } from '../../../src/policy/translate/translate';
import type { Target } from '../../../src/policy/translate/writing';
import { printDocuments } from '../../../src/yaml/print-documents';
import { policiesIn, rewritten } from './rewritten';

const cases = 'test/policy/translate/cases';

test.each([
  ['kubernetes-selectors', 'kubernetes'],
  ['kubernetes-blocks', 'kubernetes'],
  ['cluster-tiers', 'cnp'],
  ['cilium-denials', 'cilium'],
  ['cilium-plain', 'cilium'],
  ['antrea-tiers', 'antrea'],
  ['calico-default', 'calico'],
  ['calico-tiers', 'calico'],
] as const)('%s, read and written and read again, means the same to %s', (name, target) => {
  const { verdict, text } = rewritten(`${cases}/${name}/in.yaml`, target);
  expect(verdict, text).toBe('equal');
});

const inventory = { workloads: [], namespaces: [], findings: [] };

/** Policies in YAML as they come out for a target; throws where they are not proved to mean the same. */
function translated(text: string, from: Enforcement, target: Target): string {
  const task = { objects: policiesIn(text), from, target, inventory, ranges: {}, networkPolicies: 'written' as const };
  const { verdict, objects, findings } = translate(task);
  if (verdict !== 'proved') throw new Error(findings.map(({ message }) => message).join('\n'));
  return printDocuments(objects);
}

test.each([
  ['kubernetes-selectors', 'kubernetes', 'cilium', 'kubernetes'],
  ['kubernetes-selectors', 'kubernetes', 'antrea', 'kubernetes'],
  ['kubernetes-selectors', 'kubernetes', 'calico', 'kubernetes'],
  ['calico-tiers', 'calico', 'antrea', 'calico'],
  ['calico-default', 'calico', 'antrea', 'calico'],
  ['calico-default', 'calico', 'cilium', 'calico'],
  ['antrea-tiers', 'antrea', 'calico', 'antrea'],
] as const)('CM-28 %s goes from %s to %s and back, and is proved at every step', (name, from, by, to) => {
  const text = readFileSync(`${cases}/${name}/in.yaml`, 'utf8');
  const there = translated(text, from, by);
  const back = translated(there, enforcementOf(by), to);
  expect(back).not.toBe(there);
  expect(translated(back, from, by)).toContain('kind:');
});

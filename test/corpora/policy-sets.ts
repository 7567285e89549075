import { readdirSync, readFileSync } from 'node:fs';
import { intervalSetOf } from '../../src/address/interval-set';
import { parseRange } from '../../src/address/range';
import type { Enforcement, PolicyObjects } from '../../src/policy/dialects/policy-set-of';
import { policiesIn } from '../policy/translate/rewritten';

const folder = 'test/corpora/policies';

const sources: readonly { readonly name: string; readonly from: Enforcement }[] = [
  { name: 'network-policy-recipes', from: 'kubernetes' },
  { name: 'online-boutique', from: 'kubernetes' },
  { name: 'sock-shop', from: 'kubernetes' },
  { name: 'network-policy-api', from: 'kubernetes' },
  { name: 'cilium', from: 'cilium' },
  { name: 'antrea', from: 'antrea' },
  { name: 'calico', from: 'calico' },
];

/** Policies that belong together, and who enforces them where they come from. */
export interface PolicySetOfOthers {
  /** `network-policy-recipes: 01 deny all to an application`. */
  readonly name: string;
  readonly from: Enforcement;
  readonly objects: PolicyObjects;
}

/** The policies of others. */
export const policySets = (): PolicySetOfOthers[] =>
  sources.flatMap(({ name, from }) =>
    readdirSync(`${folder}/${name}`).map((file) => ({
      name: `${name}: ${file.replace('.yaml', '').replaceAll('-', ' ')}`,
      from,
      objects: policiesIn(readFileSync(`${folder}/${name}/${file}`, 'utf8')),
    })),
  );

const range = (text: string) => {
  const parsed = parseRange(text);
  return intervalSetOf('error' in parsed ? [] : [parsed]);
};

/** Where their pods and nodes are. */
export const ranges = { pods: range('10.244.0.0/16'), nodes: range('10.0.0.0/24') };

export const inventory = { workloads: [], namespaces: [], findings: [] };

import type { PortablePeer } from '../../dialects/portable/portable-policy';
import type { Rule } from '../../model/policy-set';
import { blocksOf } from '../parts/blocks-of';
import { fewestEntities } from '../parts/fewest-entities';
import { peerParts } from '../parts/peer-parts';
import { strangersFor } from '../parts/strangers-for';
import type { Writing } from '../writing';
import { portableSelection } from './selection';

/** Entities and the sort that each of them is, those that are more before those that are less. */
const entitySorts = [
  ['world', 'external'],
  ['nodes', 'node'],
  ['api-server', 'kube-apiserver'],
] as const;

/** Peers of a portable rule; `everybody` where none is to be written. Undefined, and told, where there are no such peers. */
export function portablePeers(rule: Rule, writing: Writing): PortablePeer[] | 'everybody' | undefined {
  const parts = peerParts(rule, writing);
  if (!parts) return undefined;
  if (parts.everything) return 'everybody';
  const entities = fewestEntities(entitySorts, parts.strangers, strangersFor(rule, writing));
  const pods = parts.pods.map(portableSelection);
  const selections = pods.filter((one) => one !== undefined);
  if (!entities || selections.length < pods.length) {
    const what = entities
      ? 'the pods of ServiceAccounts that are not named'
      : parts.strangers.map(({ name }) => `\`${name}\``).join(', ');
    writing.refuse('FL-TRL-005', { what }, rule);
    return undefined;
  }
  const blocks = blocksOf(parts.blocks);
  const whole = blocks.flatMap(({ cidr, except }) => (except ? [] : [cidr]));
  return [
    ...selections,
    ...(whole.length > 0 ? [{ cidrs: whole }] : []),
    ...blocks.flatMap(({ cidr, except }) => (except ? [{ cidrs: [cidr], except: [...except] }] : [])),
    ...(entities.length > 0 ? [{ entities }] : []),
  ];
}

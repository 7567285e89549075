import type { Direction, Rule } from '../../model/policy-set';
import { domainOf } from '../parts/domain-of';
import { peerParts } from '../parts/peer-parts';
import type { Piece } from '../parts/pieces-of';
import { refuseAtoms } from '../parts/refuse-atoms';
import type { Writing } from '../writing';
import { antreaPackets } from './packets';
import { type AntreaPeer, antreaPeers } from './peers';

/** A rule of Antrea, without the name of the field in which its peers stand; no peers are everybody. */
export interface AntreaEntry {
  readonly action: 'Allow' | 'Drop' | 'Pass';
  readonly peers?: AntreaPeer[];
  readonly packets: NonNullable<ReturnType<typeof antreaPackets>>;
  readonly rule: Rule;
}

const actions = { allow: 'Allow', deny: 'Drop', pass: 'Pass' } as const;

/** The rules of one direction in a policy whose namespace is `home`; what cannot be written is told. */
export function antreaEntries(
  direction: Direction,
  rules: Piece['rules'],
  home: string | undefined,
  writing: Writing,
): AntreaEntry[] {
  return rules.filter((rule) => rule.direction === direction).flatMap((rule) => entriesOf(rule, home, writing));
}

function entriesOf(rule: Rule, home: string | undefined, writing: Writing): AntreaEntry[] {
  const action = actions[rule.action];
  const packets = antreaPackets(rule, writing);
  if (!packets) return [];
  const fqdn = antreaDomain(rule);
  if (fqdn !== undefined) return [{ action, peers: [{ fqdn }], packets, rule }];
  if (refuseAtoms(rule, writing)) return [];
  const parts = peerParts(rule, writing);
  if (parts?.everything) return [{ action, packets, rule }];
  const peers = parts && antreaPeers(parts, home, rule, writing);
  return peers && peers.length > 0 ? [{ action, peers, packets, rule }] : [];
}

/** A `*` of Antrea is any text; it has no other wildcard. */
function antreaDomain(rule: Rule): string | undefined {
  const domain = domainOf(rule);
  return domain?.includes('*') ? undefined : domain?.replaceAll('%', '*');
}

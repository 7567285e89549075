import { comparePrecedence } from '../../engine/compare-precedence';
import type { Direction, Rule } from '../../model/policy-set';
import { domainOf } from '../parts/domain-of';
import { peerParts } from '../parts/peer-parts';
import type { Piece } from '../parts/pieces-of';
import { refuseAtoms } from '../parts/refuse-atoms';
import type { Writing } from '../writing';
import { antreaPackets } from './packets';
import { type AntreaPeer, antreaPeers } from './peers';
import { antreaRequests } from './requests';

/** A rule of Antrea, without the name of the field in which its peers stand; no peers are everybody. */
export interface AntreaEntry {
  readonly action: 'Allow' | 'Drop' | 'Pass';
  readonly peers?: AntreaPeer[];
  readonly packets: NonNullable<ReturnType<typeof antreaPackets>>;
  readonly requests?: NonNullable<ReturnType<typeof antreaRequests>>;
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
  const own = rules.filter((rule) => rule.direction === direction);
  // What a rule of requests does not let pass goes no further, so that others of its precedence must go before it.
  const asking = (rule: Rule) => Number(antreaRequests(rule) !== undefined);
  const inOrder = own.toSorted((a, b) => comparePrecedence(a.precedence, b.precedence) || asking(a) - asking(b));
  return inOrder.flatMap((rule) => entriesOf(rule, home, writing));
}

function entriesOf(rule: Rule, home: string | undefined, writing: Writing): AntreaEntry[] {
  const action = actions[rule.action];
  const packets = antreaPackets(rule, writing);
  if (!packets) return [];
  const fqdn = antreaDomain(rule);
  if (fqdn !== undefined) return [{ action, peers: [{ fqdn }], packets, rule }];
  const requests = antreaRequests(rule);
  if (!requests && refuseAtoms(rule, writing)) return [];
  if (requests && !isTcp(packets)) {
    writing.refuse('FL-TRL-007', { what: 'requests over other protocols than TCP' }, rule);
    return [];
  }
  const entry = { action, packets, ...(requests && { requests }), rule };
  const parts = peerParts(rule, writing);
  if (parts?.everything) return [entry];
  const peers = parts && antreaPeers(parts, home, rule, writing);
  return peers && peers.length > 0 ? [{ ...entry, peers }] : [];
}

const isTcp = ({ ports = [], protocols = [] }: AntreaEntry['packets']) =>
  protocols.length === 0 && ports.every(({ protocol = 'TCP' }) => protocol === 'TCP');

/** A `*` of Antrea is any text; it has no other wildcard. */
function antreaDomain(rule: Rule): string | undefined {
  const domain = domainOf(rule);
  return domain?.includes('*') ? undefined : domain?.replaceAll('%', '*');
}

import { disjoint } from '../../model/disjoint';
import type { Rule } from '../../model/policy-set';
import { semantics } from '../../model/semantics';
import { type PeerParts, peerParts } from '../parts/peer-parts';
import type { Statement } from '../parts/statements-of';
import type { Writing } from '../writing';
import type { CiliumWriting } from './cilium-writing';
import { ciliumDemands } from './demands';
import { ciliumPackets } from './packets';
import { ciliumPeers, type PeerEntry } from './peers';

/** Peers and packets of a rule; what the agent itself asks for is of no rule. */
export interface CiliumEntry {
  readonly peers: PeerEntry;
  readonly packets: ReturnType<typeof ciliumPackets>[number];
  readonly rule?: Rule;
}

/** The entries of one direction; what cannot be written is told. */
export function ciliumEntries(
  { rules, isolation }: Statement,
  direction: 'ingress' | 'egress',
  namespace: string | undefined,
  writing: CiliumWriting,
): { readonly allow: readonly CiliumEntry[]; readonly deny: readonly CiliumEntry[] } {
  const allow: CiliumEntry[] = [];
  const deny: CiliumEntry[] = [];
  const before: Rule[] = [];
  for (const rule of rules[direction]) {
    if (rule.action === 'pass') writing.refuse('FL-TRL-002', {}, rule);
    else if (rule.action === 'deny' && before.some((one) => !disjoint(one.peer, rule.peer))) {
      writing.refuse('FL-TRL-009', { what: 'it denies what a rule before it allows a part of' }, rule);
    } else (rule.action === 'deny' ? deny : allow).push(...entriesOf(rule, namespace, writing));
    if (rule.action === 'allow') before.push(rule);
  }
  if (isolation[direction]) {
    // Other agents let pods reach their own node whatever policies say.
    if (direction === 'egress' && semantics[writing.from].ownNode === 'both directions') {
      allow.push({ peers: { entities: ['host'] }, packets: {} });
    }
    // An entry for nobody: without any the policy would say nothing of the direction.
    if (allow.length + deny.length === 0) allow.push({ peers: {}, packets: {} });
  }
  return { allow, deny };
}

function entriesOf(rule: Rule, namespace: string | undefined, writing: CiliumWriting): CiliumEntry[] {
  const demands = ciliumDemands(rule, writing);
  if (!demands) return [];
  const { names, rules } = demands;
  const peers = names ? [{ names }] : knownPeers(rule, namespace, writing);
  const packets = ciliumPackets(rule, rules, writing);
  return peers.flatMap((one) => packets.map((other) => ({ peers: one, packets: other, rule })));
}

function knownPeers(rule: Rule, namespace: string | undefined, writing: Writing): PeerEntry[] {
  const parts = peerParts(rule, writing);
  return parts ? ciliumPeers(withoutOwnNode(parts, rule, writing), namespace, rule, writing) : [];
}

/** What others let pass between a pod and its own node before they look at any policy must not be denied here, nor by a proxy. */
function withoutOwnNode(parts: PeerParts, { action, atoms }: Rule, { from, strangers }: Writing): PeerParts {
  if ((action !== 'deny' && !atoms) || semantics[from].ownNode === 'ingress') return parts;
  const all = parts.everything ? strangers : parts.strangers;
  return {
    everything: false,
    pods: parts.everything ? [{ demands: new Map() }] : parts.pods,
    blocks: parts.blocks,
    strangers: all.filter(({ sorts }) => !sorts.includes('host')),
  };
}

import type { PortablePeer, PortableRequest, PortableRule } from '../../dialects/portable/portable-policy';
import { httpRequestsOf } from '../../model/http-atom';
import type { Direction, Rule } from '../../model/policy-set';
import { domainOf } from '../parts/domain-of';
import { refuseAtoms } from '../parts/refuse-atoms';
import type { Writing } from '../writing';
import { portablePackets } from './packets';
import { portablePeers } from './peers';
import { portableRequests } from './requests';

/** The rules of one direction; several that differ in their peers alone are one. What cannot be written is told. */
export function portableEntries(direction: Direction, rules: readonly Rule[], writing: Writing): PortableRule[] {
  const field = direction === 'ingress' ? 'from' : 'to';
  const found = new Map<
    string,
    { readonly entry: PortableRule; peers: PortablePeer[] | 'everybody'; readonly rule: Rule }
  >();
  for (const rule of rules) {
    const said = rule.direction === direction ? entryOf(rule, writing) : undefined;
    if (!said) continue;
    const key = JSON.stringify([rule.source.path, said.entry]);
    const other = found.get(key);
    if (!other) found.set(key, { ...said, rule });
    else if (other.peers !== 'everybody') {
      other.peers = said.peers === 'everybody' ? said.peers : [...other.peers, ...said.peers];
    }
  }
  return [...found.values()].flatMap(({ entry: { action, ...entry }, peers, rule }) => {
    // A rule about nobody says nothing.
    if (peers.length === 0) return [];
    return [
      writing.origin({ ...(action && { action }), ...(peers !== 'everybody' && { [field]: peers }), ...entry }, rule),
    ];
  });
}

interface Said {
  /** Without its peers. */
  readonly entry: PortableRule;
  readonly peers: PortablePeer[] | 'everybody';
}

function entryOf(rule: Rule, writing: Writing): Said | undefined {
  const { http, others } = requestsOf(rule);
  const domain = domainOf(others);
  const named = domain !== undefined && !domain.includes('%') ? domain : undefined;
  if (named === undefined && refuseAtoms(others, writing)) return undefined;
  const peers = named === undefined ? portablePeers(others, writing) : [{ fqdns: [named] }];
  const ports = portablePackets(rule, writing);
  if (!peers || !ports) return undefined;
  const { action } = rule;
  const entry = { ...(action !== 'allow' && { action }), ...(ports.length > 0 && { ports }), ...(http && { http }) };
  return { entry, peers };
}

/** The requests that a rule allows, and the rule without them. */
function requestsOf(rule: Rule): { readonly http?: PortableRequest[]; readonly others: Rule } {
  for (const atom of rule.action === 'allow' ? (rule.atoms ?? []) : []) {
    const requests = httpRequestsOf(atom);
    const http = requests && portableRequests(requests);
    if (http) return { http, others: { ...rule, atoms: (rule.atoms ?? []).filter((one) => one !== atom) } };
  }
  return { others: rule };
}

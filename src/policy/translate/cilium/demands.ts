import type { CiliumPortRule } from '../../../../imports/cilium.io-ports';
import { disjoint } from '../../model/disjoint';
import { httpRequestsOf } from '../../model/http-atom';
import type { Rule } from '../../model/policy-set';
import { domainOf } from '../parts/domain-of';
import { packetsOf } from '../parts/packets-of';
import { refuseAtoms } from '../parts/refuse-atoms';
import type { CiliumWriting } from './cilium-writing';
import type { PeerEntry } from './peers';

/** What only a proxy can ask: names in place of other peers, and rules beside the ports. */
interface Demands {
  readonly names?: NonNullable<PeerEntry['names']>;
  readonly rules?: CiliumPortRule['rules'];
}

/** What a rule asks for that files do not decide, in the words of Cilium; undefined, and told, where it has none. */
export function ciliumDemands(rule: Rule, writing: CiliumWriting): Demands | undefined {
  const requests = rule.action === 'allow' ? (rule.atoms ?? []).map(httpRequestsOf).find((found) => found) : undefined;
  const others = { ...rule, atoms: (rule.atoms ?? []).filter((atom) => !requests || !httpRequestsOf(atom)) };
  const names = namesOf(domainOf(others));
  if (!names && refuseAtoms(others, writing)) return undefined;
  if (requests) return { ...(names && { names }), rules: { http: [...requests] } };
  if (names) return { names };
  return showsNames(rule, writing) ? { rules: { dns: [{ matchPattern: '*' }] } } : {};
}

/** A `*` stands for a part of one label, and alone for every name. */
function namesOf(domain: string | undefined): Demands['names'] {
  if (domain === '%') return [{ matchPattern: '*' }];
  if (domain === undefined || domain.includes('%') || domain === '*') return undefined;
  return [domain.includes('*') ? { matchPattern: domain } : { matchName: domain }];
}

/** The agent learns the addresses of names from the answers that its proxy sees: all of DNS passes it, and none is held up. */
function showsNames({ subject, direction, action, atoms, ports }: Rule, { naming }: CiliumWriting): boolean {
  if (direction !== 'egress' || action !== 'allow' || atoms || naming.length === 0 || !isDns(ports)) return false;
  return naming.some((other) => !disjoint(other, subject));
}

function isDns(ports: Rule['ports']): boolean {
  const { spans = [], named = [], messages = [], protocols = [] } = packetsOf(ports) ?? {};
  const rest = named.length + messages.length + protocols.length;
  return (
    spans.length > 0 &&
    rest === 0 &&
    spans.every(({ protocol, first, last }) => protocol !== 'SCTP' && first === 53 && last === 53)
  );
}

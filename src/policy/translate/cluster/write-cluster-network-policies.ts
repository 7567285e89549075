import type { ClusterNetworkPolicy } from '../../../../imports/policy.networking.k8s.io';
import type { PolicySet, Rule } from '../../model/policy-set';
import { clusterName } from '../parts/cluster-name';
import { selectorOf } from '../parts/demands-of';
import { domainOf } from '../parts/domain-of';
import { Names } from '../parts/names';
import { peerParts } from '../parts/peer-parts';
import { type Piece, piecesOf } from '../parts/pieces-of';
import { placedTiers } from '../parts/placed-tiers';
import { refuseAtoms } from '../parts/refuse-atoms';
import { subjectsOf } from '../parts/subjects-of';
import type { Writing, Written } from '../writing';
import { clusterPeers } from './peers';
import { clusterProtocols } from './protocols';

/** Entries of one list, at most. */
const most = 25;

/**
 * ClusterNetworkPolicies that say what the rules say, a policy for each piece: a baseline behind the policies of namespaces,
 * everything else before them.
 */
export function writeClusterNetworkPolicies(set: PolicySet, writing: Writing): Written<ClusterNetworkPolicy>[] {
  const pieces = piecesOf(set);
  const { before, own, behind } = placedTiers(pieces, set.tiers, writing.from);
  const names = new Names();
  return [[...before, ...own], behind].flatMap((tiers, index) => {
    const tier = index === 0 ? ('Admin' as const) : ('Baseline' as const);
    let start = 0;
    return tiers.flatMap((name) => {
      const ours = pieces.filter((piece) => piece.tier === name);
      const from = start;
      start += 1 + Math.max(...ours.map(({ rank }) => rank));
      return ours.flatMap((piece) => written(piece, { tier, priority: from + piece.rank }, names, writing));
    });
  });
}

function written(
  { policy, rules }: Piece,
  standing: Pick<ClusterNetworkPolicy['spec'], 'tier' | 'priority'>,
  names: Names,
  writing: Writing,
): Written<ClusterNetworkPolicy>[] {
  const [first] = rules;
  const ingress = entriesOf('ingress', rules, writing);
  const egress = entriesOf('egress', rules, writing);
  const large = [
    ingress,
    egress,
    ...[...ingress, ...egress].flatMap(({ peers, protocols }) => [peers, protocols ?? []]),
  ];
  if (standing.priority > 1000 || large.some(({ length }) => length > most)) {
    const what =
      standing.priority > 1000
        ? 'there are more than 1001 ranks before it'
        : `a list of it has more than ${most} entries`;
    writing.refuse('FL-TRL-009', { what }, first);
    return [];
  }
  if (ingress.length + egress.length === 0) return [];
  const subjects = subjectsOf(first, writing);
  if (subjects.some(({ demands }) => demands.has('serviceAccount'))) {
    writing.refuse('FL-TRL-004', { what: 'its subject is the pods of a ServiceAccount' }, first);
    return [];
  }
  return subjects.map((subject) => ({
    policy,
    object: {
      apiVersion: 'policy.networking.k8s.io/v1alpha2',
      kind: 'ClusterNetworkPolicy',
      metadata: { name: names.next('', clusterName(policy)) },
      spec: {
        ...standing,
        subject: {
          pods: { namespaceSelector: selectorOf(subject, 'namespace'), podSelector: selectorOf(subject, 'pod') },
        },
        ...(ingress.length > 0 && { ingress: ingress.map(({ peers, ...rest }) => ({ ...rest, from: peers })) }),
        ...(egress.length > 0 && { egress: egress.map(({ peers, ...rest }) => ({ ...rest, to: peers })) }),
      },
    },
  }));
}

/** A `*.` before a name is any number of labels, at least one; there is no other wildcard. */
function clusterDomain(rule: Rule): string | undefined {
  const domain = domainOf(rule)?.replace(/^\*\*\./, '');
  if (domain === undefined || /[*%]/.test(domain)) return undefined;
  return domain === domainOf(rule) ? domain : `*.${domain}`;
}

const actions = { allow: 'Accept', deny: 'Deny', pass: 'Pass' } as const;

function entriesOf(direction: 'ingress' | 'egress', rules: Piece['rules'], writing: Writing) {
  return rules
    .filter((rule) => rule.direction === direction)
    .flatMap((rule) => {
      const domain = clusterDomain(rule);
      if (domain === undefined && refuseAtoms(rule, writing)) return [];
      const parts = domain === undefined ? peerParts(rule, writing) : undefined;
      const peers = domain === undefined ? parts && clusterPeers(parts, rule, writing) : [{ domainNames: [domain] }];
      const protocols = clusterProtocols(rule, writing);
      if (!peers || !protocols || peers.length === 0) return [];
      return [{ action: actions[rule.action], peers, ...(protocols.length > 0 && { protocols }) }];
    });
}

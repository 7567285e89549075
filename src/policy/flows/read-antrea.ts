import type { AntreaClusterNetworkPolicy, AntreaNetworkPolicy } from '../../../imports/crd.antrea.io-policies';
import type { LabelSelector } from '../../../imports/meta';
import { type AntreaRule, antreaRules } from '../antrea-rules';
import { antreaTiers } from '../antrea-tiers';
import { type Answer, allOf, anyOf } from './answer';
import type { Endpoint, Flow } from './endpoint';
import type { RankedRule, Reading } from './reading';
import { selects } from './selects';
import { wantedLabels } from './wanted-labels';

type Policy = AntreaNetworkPolicy | AntreaClusterNetworkPolicy;
/** The fields by which subjects and peers name pods. */
interface Selection {
  readonly podSelector?: LabelSelector | undefined;
  readonly namespaceSelector?: LabelSelector | undefined;
}

const effects = { Allow: 'allow', Drop: 'deny', Reject: 'deny', Pass: 'pass' } as const;

/** A policy of Antrea as it acts on flows. */
export function readAntrea(policy: Policy, tiers: ReadonlyMap<string, number>): Reading {
  const { tier = 'application', priority } = policy.spec;
  const level = tiers.get(tier) ?? antreaTiers[tier] ?? antreaTiers.application ?? 0;
  return {
    wants: wantedBy(policy),
    isolates: () => false,
    allows: () => false,
    denies: () => false,
    ranked: antreaRules(policy).map(
      ({ rule, direction }, index): RankedRule => ({
        effect: effects[rule.action],
        rank: [level, priority, index],
        matches: (flow) =>
          allOf([
            flow.direction === direction,
            isSubject(policy, rule, flow.subject),
            isPeer(policy, rule, flow),
            isPort(rule, flow),
          ]),
      }),
    ),
  };
}

function wantedBy({ spec }: Policy): string[] | undefined {
  const all = [spec, ...(spec.ingress ?? []), ...(spec.egress ?? [])].flatMap(({ appliedTo }) => appliedTo ?? []);
  const selectors = all.flatMap(({ podSelector }) => podSelector ?? []);
  return selectors.length === all.length ? wantedLabels(selectors) : undefined;
}

const ownOf = ({ metadata }: Policy) => ('namespace' in metadata ? metadata.namespace : undefined);

function isSubject(policy: Policy, { appliedTo }: AntreaRule, end: Endpoint): Answer {
  return anyOf((appliedTo ?? policy.spec.appliedTo ?? []).map((one) => isSelected(one, end, ownOf(policy))));
}

function isSelected(one: object & Selection, end: Endpoint, own: string | undefined): Answer {
  if (end.kind !== 'pod') return 'nodeSelector' in one ? undefined : false;
  const { podSelector, namespaceSelector } = one;
  // Groups, accounts and Services are resolved in the cluster.
  if (!podSelector && !namespaceSelector) return undefined;
  const { namespace, namespaceLabels, labels, complete } = end;
  const known = complete && namespace !== undefined;
  return allOf([
    namespaceSelector
      ? selects(namespaceSelector, namespaceLabels, known)
      : own === undefined || (namespace === undefined ? undefined : namespace === own),
    !podSelector || selects(podSelector, labels, complete),
  ]);
}

function isPeer(policy: Policy, { from, to, toServices }: AntreaRule, { peer }: Flow): Answer {
  if (toServices) return undefined;
  const peers = from ?? to ?? [];
  if (peers.length === 0) return true;
  return anyOf(
    peers.map((one) =>
      'ipBlock' in one || 'fqdn' in one || 'namespaces' in one ? undefined : isSelected(one, peer, ownOf(policy)),
    ),
  );
}

function isPort({ ports, protocols }: AntreaRule, { port: asked }: Flow): Answer {
  if (!ports || ports.length === 0) return protocols && protocols.length > 0 ? undefined : true;
  if (!asked) return undefined;
  return anyOf(
    ports.map(({ protocol = 'TCP', port, endPort, sourcePort }): Answer => {
      if (protocol !== asked.protocol) return false;
      if (sourcePort !== undefined || typeof port === 'string') return undefined;
      return port === undefined || (port <= asked.port && asked.port <= (endPort ?? port));
    }),
  );
}

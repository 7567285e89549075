import type {
  AdminNetworkPolicy,
  BaselineAdminNetworkPolicy,
  ClusterNetworkPolicy,
} from '../../../imports/policy.networking.k8s.io';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';

type Policy = ClusterNetworkPolicy | AdminNetworkPolicy | BaselineAdminNetworkPolicy;

/**
 * Ranges of ports that begin behind their end: a denial of such a range would deny nothing. The API server refuses them in a
 * ClusterNetworkPolicy, there those of one port too.
 */
export function findEmptyRanges({ value, place }: Located<Policy>): Finding[] {
  const least = value.kind === 'ClusterNetworkPolicy' ? 1 : 0;
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    (value.spec[direction] ?? []).flatMap((rule, index) => {
      const at = `/spec/${direction}/${index}`;
      return rangesOf(rule, at).flatMap(({ range: { start, end }, path }) => {
        if (end - start >= least) return [];
        const problem = `${start} to ${end} is no range of ports: \`start\` must be less than \`end\``;
        return [finding('FL-POL-104', { problem, meant: undefined }, { place: place(path), path })];
      });
    }),
  );
}

type Rule = NonNullable<Policy['spec']['ingress' | 'egress']>[number];

function rangesOf(rule: Rule, at: string) {
  const ports = 'ports' in rule ? (rule.ports ?? []) : [];
  const protocols = 'protocols' in rule ? (rule.protocols ?? []) : [];
  return [
    ...ports.flatMap(({ portRange: range }, index) =>
      range ? [{ range, path: `${at}/ports/${index}/portRange` }] : [],
    ),
    ...protocols.flatMap((written, index) =>
      (['tcp', 'udp', 'sctp'] as const).flatMap((protocol) => {
        const range = written[protocol]?.destinationPort?.range;
        return range ? [{ range, path: `${at}/protocols/${index}/${protocol}/destinationPort/range` }] : [];
      }),
    ),
  ];
}

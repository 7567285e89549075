import type { Report } from './report';

/** The feature gates of Antrea 2.7 that policies need, and what they are where the spec does not set them. */
const defaults = { AntreaPolicy: true, L7NetworkPolicy: false, NodeNetworkPolicy: false, Multicast: true } as const;

/** Tells of something that Antrea only does with a feature gate which is off. */
export function checkGate(gate: keyof typeof defaults, what: string, path: string, report: Report): void {
  const { enforcer } = report;
  if (enforcer.cni !== 'antrea' || (enforcer.gates[gate] ?? defaults[gate])) return;
  report('FL-POL-312', { gate, what }, path, 'key');
}

import type { Report } from './report';

/** Tells of a field or value that came with Cilium 1.20, where the agents are older. */
export function reportNewer(report: Report, what: string, path: string): void {
  const { enforcer } = report;
  if (enforcer.cni === 'cilium' && enforcer.fields === '1.19') report('FL-POL-222', { what }, path);
}

import type { Report } from './report';

/** Tells of HTTP rules for requests that Cilium's proxy cannot read, for a service mesh encrypts them or another CNI carries them. */
export function reportUnread(report: Report, path: string): void {
  const { enforcer } = report;
  if (enforcer.cni === 'cilium' && enforcer.carrier) report('FL-POL-223', { carrier: enforcer.carrier }, path, 'key');
}

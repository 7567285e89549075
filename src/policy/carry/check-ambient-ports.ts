import type { Report } from './report';

interface Port {
  readonly port?: string | number | undefined;
  readonly endPort?: number | undefined;
  readonly protocol?: string | undefined;
}

/** Where ztunnel of Istio takes what was sent to any port of a pod. */
const tunnelPort = 15008;

/** Ports that a rule allows towards pods of an ambient mesh: traffic comes to that of the tunnel, whatever it was sent to. */
export function checkAmbientPorts(ports: readonly Port[], path: string, report: Report): void {
  const { enforcer } = report;
  if (enforcer.cni !== 'cilium' || enforcer.carrier !== 'istio-ambient') return;
  if (ports.length > 0 && !ports.some(takesTunnel)) report('FL-POL-224', {}, path, 'key');
}

function takesTunnel({ port, endPort, protocol = 'TCP' }: Port): boolean {
  if (protocol !== 'TCP' && protocol !== 'ANY') return false;
  if (port === undefined || port === '0') return true;
  const first = Number(port);
  return first <= tunnelPort && tunnelPort <= Math.max(endPort ?? 0, first);
}

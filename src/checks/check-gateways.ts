import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

type Listener = ClusterModel['gateways']['gatewayAPI']['gateways'][number]['listeners'][number];

/** Listeners of a Gateway can be told apart, and only an Ingress that is served is the default. */
export function checkGateways({ gateways: { gatewayAPI, ingress } }: ClusterModel): Finding[] {
  const idle = ingress.default && !ingress.enabled;
  return [
    ...(idle ? [finding('FL-GW-103', {}, { path: '/spec/gateways/ingress/default' })] : []),
    ...gatewayAPI.gateways.flatMap(({ listeners }, index) =>
      checkListeners(listeners, `/spec/gateways/gatewayAPI/gateways/${index}/listeners`),
    ),
  ];
}

function checkListeners(listeners: readonly Listener[], path: string): Finding[] {
  const seen = new Map<string, string>();
  return listeners.flatMap(({ name, protocol, port, hostname = '' }, index) => {
    // HTTPS and TLS both go by the name that a client asks for, and so conflict as one protocol does.
    const key = `${port} ${protocol === 'HTTP' ? protocol : 'TLS'} ${hostname}`;
    const other = seen.get(key);
    if (other !== undefined) return [finding('FL-GW-104', { name: other }, { path: `${path}/${index}` })];
    seen.set(key, name);
    return [];
  });
}

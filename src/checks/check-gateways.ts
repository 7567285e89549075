import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

type Listener = ClusterModel['gateways']['gatewayAPI']['gateways'][number]['listeners'][number];

/** Listeners of a Gateway can be told apart, and only what is served is told how. */
export function checkGateways({ gateways: { gatewayAPI, ingress } }: ClusterModel): Finding[] {
  const { externalTrafficPolicy } = gatewayAPI;
  return [
    ...idle('ingress', ingress.enabled, {
      default: ingress.default,
      mode: ingress.mode === 'shared',
      labels: Object.keys(ingress.labels).length > 0,
    }),
    ...idle('gatewayAPI', gatewayAPI.enabled, { externalTrafficPolicy: externalTrafficPolicy === 'Local' }),
    ...gatewayAPI.gateways.flatMap(({ listeners }, index) =>
      checkListeners(listeners, `/spec/gateways/gatewayAPI/gateways/${index}/listeners`),
    ),
  ];
}

/** Fields that ask for something of what is off. */
function idle(of: string, enabled: boolean, asked: Readonly<Record<string, boolean>>): Finding[] {
  if (enabled) return [];
  return Object.entries(asked).flatMap(([field, asks]) =>
    asks ? [finding('FL-GW-103', { of, field }, { path: `/spec/gateways/${of}/${field}` })] : [],
  );
}

function checkListeners(listeners: readonly Listener[], path: string): Finding[] {
  const seen = new Map<string, string>();
  return listeners.flatMap(({ name, protocol, port, hostname = '' }, index) => {
    // HTTPS and TLS both go by the name that a client asks for, and so conflict as one protocol does.
    const key = `${port} ${protocol === 'HTTP' ? protocol : 'TLS'} ${hostname}`;
    const other = seen.get(key);
    if (other !== undefined) return [finding('FL-GW-104', { name: other }, { path: `${path}/${index}` })];
    seen.set(key, name);
    const unlike = listeners.slice(0, index).find((one) => one.port === port && isHttp(one) !== (protocol === 'HTTP'));
    return unlike ? [finding('FL-GW-110', { name: unlike.name, port }, { path: `${path}/${index}/port` })] : [];
  });
}

const isHttp = ({ protocol }: Listener) => protocol === 'HTTP';

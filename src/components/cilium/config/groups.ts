import { apiClient } from './api-client';
import { bandwidth } from './bandwidth';
import { bgp } from './bgp';
import type { CiliumRows } from './cilium-rows';
import { cni } from './cni';
import { datapath } from './datapath';
import { dns } from './dns';
import { egress } from './egress';
import { encryption } from './encryption';
import { envoy } from './envoy';
import { families } from './families';
import { gatewayApi } from './gateway-api';
import { health } from './health';
import { hubble } from './hubble';
import { identity } from './identity';
import { ingress } from './ingress';
import { ipam } from './ipam';
import { iptables } from './iptables';
import { layer2 } from './layer2';
import { loadBalancer } from './load-balancer';
import { loadBalancing } from './load-balancing';
import { maps } from './maps';
import { masquerade } from './masquerade';
import { mesh } from './mesh';
import { nodes } from './nodes';
import { observability } from './observability';
import { policy } from './policy';
import { routing } from './routing';
import { services } from './services';

/** Every row of cilium-config that Fairlead writes. */
export const groups: readonly CiliumRows[] = [
  ...identity,
  ...nodes,
  ...families,
  ...ipam,
  ...routing,
  ...masquerade,
  ...iptables,
  ...services,
  ...loadBalancing,
  ...loadBalancer,
  ...layer2,
  ...bgp,
  ...encryption,
  ...bandwidth,
  ...egress,
  ...policy,
  ...dns,
  ...cni,
  ...envoy,
  ...gatewayApi,
  ...ingress,
  ...hubble,
  ...observability,
  ...health,
  ...maps,
  ...datapath,
  ...mesh,
  ...apiClient,
];

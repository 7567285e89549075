import { at } from '../../stages/manifest';
import type { Rendered } from '../component';
import { access } from './access/access';
import { agent } from './agent/agent';
import { certificates } from './certificates/certificates';
import type { CiliumModel } from './cilium-model';
import { configFindings } from './config-findings';
import { ciliumConfig } from './config-map';
import { envoy } from './envoy/envoy';
import { gatewayApi } from './gateway/gateway-api';
import { hubble } from './hubble/hubble';
import { ingress } from './ingress/ingress';
import { mesh } from './mesh/mesh';
import { monitors } from './monitors/monitors';
import { operator } from './operator/operator';
import { ciliumSettings } from './settings';

/** Cilium: agent, operator and Envoy with all that they read, and what serves flows, gateways and ingress beside them. */
export function cilium(model: CiliumModel): Rendered {
  const s = ciliumSettings(model);
  const config = ciliumConfig(s);
  return {
    manifests: [
      ...access(s),
      ...at('configuration', config),
      ...operator(s, config),
      ...agent(s, config),
      ...envoy(s),
      ...certificates(s),
      ...gatewayApi(s),
      ...ingress(s),
      ...hubble(s),
      ...monitors(s),
      ...mesh(s, config),
    ],
    findings: configFindings(s),
  };
}

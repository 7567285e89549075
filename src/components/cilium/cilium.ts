import { at } from '../../stages/manifest';
import type { Rendered } from '../component';
import { access } from './access/access';
import { agent } from './agent/agent';
import { certificates } from './certificates/certificates';
import type { CiliumModel } from './cilium-model';
import { configFindings } from './config-findings';
import { ciliumConfig } from './config-map';
import { datapathPlugins } from './datapath-plugins';
import { envoy } from './envoy/envoy';
import { gatewayApi } from './gateway/gateway-api';
import { hubble } from './hubble/hubble';
import { ingress } from './ingress/ingress';
import { mesh } from './mesh/mesh';
import { monitors } from './monitors/monitors';
import { nodeConfigFindings } from './node-config-findings';
import { nodeConfigs } from './node-configs';
import { operator } from './operator/operator';
import { ciliumSettings } from './settings';

/** Cilium: agent, operator and Envoy with all that they read, and what serves flows, gateways and ingress beside them. */
export function cilium(model: CiliumModel): Rendered {
  const s = ciliumSettings(model);
  const config = ciliumConfig(s);
  const ofGroups = nodeConfigs(s);
  return {
    manifests: [
      ...access(s),
      ...at('configuration', config),
      ...operator(s, config),
      ...at('node', ...ofGroups),
      ...at('node', ...datapathPlugins(s)),
      ...agent(s, config, ofGroups),
      ...envoy(s),
      ...certificates(s),
      ...gatewayApi(s),
      ...ingress(s),
      ...hubble(s),
      ...monitors(s),
      ...mesh(s, config),
    ],
    findings: [...configFindings(s), ...nodeConfigFindings(s)],
  };
}

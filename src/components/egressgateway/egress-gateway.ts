import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { at } from '../../stages/manifest';
import type { Rendered } from '../component';
import { access } from './access';
import { certificates } from './certificates';
import { clusterInfo } from './cluster-info';
import { companions } from './companions';
import { configMap } from './config-map';
import { gateways } from './gateways';
import { monitors } from './monitors';
import { destinations } from './policies/destinations';
import { policies } from './policies/policies';
import { refusals } from './refusals';
import { services } from './services';
import { egressGatewaySettings } from './settings';
import { webhooks } from './webhooks';
import { agent } from './workloads/agent';
import { controller } from './workloads/controller';

/** EgressGateway: agents and controller, and the gateways and policies of the spec. */
export function egressGateway(model: ClusterModel): Rendered {
  const s = egressGatewaySettings(model);
  if (!s) return { manifests: [], findings: sectionFindings(model) };
  const config = configMap(s);
  const { routed, findings } = destinations(s);
  const rules = policies(routed);
  return {
    manifests: [
      ...at('certificates', ...certificates(s)),
      ...at('addons', ...access(s), config, ...services(s), agent(s, config), ...controller(s, config)),
      ...companions(s, rules),
      ...at('addon-api', ...webhooks(s)),
      ...at('addresses', clusterInfo(s)),
      ...at('addresses', ...gateways(s)),
      ...at('egress', ...rules),
      ...at('observability', ...monitors(s)),
    ],
    findings: [...refusals(s), ...findings],
  };
}

/** Its section and its being the implementation go together. */
function sectionFindings({ egress }: ClusterModel): Finding[] {
  if (egress?.implementation === 'egressgateway') return [finding('FL-EG-001', {}, { path: '/spec/egress' })];
  if (!egress?.egressGateway) return [];
  return [finding('FL-EG-002', { implementation: egress.implementation }, { path: '/spec/egress/egressGateway' })];
}

import { type Finding, finding } from '../../diagnostics/finding';
import { cniRefusals } from './cni-refusals';
import { gatewayRefusals } from './gateway-refusals';
import { policyRefusals } from './policies/policy-refusals';
import type { EgressGatewaySettings } from './settings';

const root = '/spec/egress/egressGateway';

/** What the spec asks of EgressGateway that it cannot do. */
export function refusals(s: EgressGatewaySettings): Finding[] {
  return [...sectionRefusals(s), ...cniRefusals(s), ...gatewayRefusals(s), ...policyRefusals(s)];
}

function sectionRefusals({ section, model }: EgressGatewaySettings): Finding[] {
  const { failover, certificates, tunnel } = section;
  const found: Finding[] = [];
  const least = failover.updatePeriodSeconds + failover.monitorPeriodSeconds;
  if (failover.enabled && failover.evictionTimeoutSeconds < least)
    found.push(finding('FL-EG-020', { least }, { path: `${root}/failover/evictionTimeoutSeconds` }));
  if (Number(section.mark ?? 1) === 0) found.push(finding('FL-EG-050', {}, { path: `${root}/mark` }));
  if (certificates.issuer && certificates.secret)
    found.push(finding('FL-EG-023', {}, { path: `${root}/certificates/issuer` }));
  for (const [index, { nodes }] of tunnel.interfaces.entries()) {
    const path = `${root}/tunnel/interfaces/${index}/nodes`;
    const group = model.nodes.groups.find(({ name }) => name === nodes);
    if (!group) found.push(finding('FL-REF-001', { name: nodes, similar: undefined }, { path }));
    else if (group.selector.matchExpressions || !group.selector.matchLabels)
      found.push(finding('FL-EG-021', { group: nodes }, { path }));
  }
  return found;
}

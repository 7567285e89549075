import { type Finding, finding } from '../../diagnostics/finding';
import { cniRefusals } from './cni-refusals';
import { gatewayRefusals } from './gateway-refusals';
import { policyRefusals } from './policies/policy-refusals';
import type { EgressGatewaySettings } from './settings';
import { tunnelRefusals } from './tunnel-refusals';

const root = '/spec/egress/egressGateway';

/** What the spec asks of EgressGateway that it cannot do. */
export function refusals(s: EgressGatewaySettings): Finding[] {
  return [...sectionRefusals(s), ...tunnelRefusals(s), ...cniRefusals(s), ...gatewayRefusals(s), ...policyRefusals(s)];
}

function sectionRefusals({ section }: EgressGatewaySettings): Finding[] {
  const { failover, certificates } = section;
  const found: Finding[] = [];
  const least = failover.updatePeriodSeconds + failover.monitorPeriodSeconds;
  if (failover.enabled && failover.evictionTimeoutSeconds < least)
    found.push(finding('FL-EG-020', { least }, { path: `${root}/failover/evictionTimeoutSeconds` }));
  if (Number(section.mark ?? 1) === 0) found.push(finding('FL-EG-050', {}, { path: `${root}/mark` }));
  if (certificates.issuer && certificates.secret)
    found.push(finding('FL-EG-023', {}, { path: `${root}/certificates/issuer` }));
  return found;
}

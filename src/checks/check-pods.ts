import { type Cidr, parseCidr } from '../address/cidr';
import { familiesOf } from '../address/families-of';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** Pod ranges can be divided among the nodes, and Services have the same families. */
export function checkPods(model: ClusterModel): Finding[] {
  const { pods, services } = model;
  const findings = ([4, 6] as const).flatMap((family) => checkFamily(model, family));
  // Kubernetes takes one range of each family for Services, whoever divides the pod ranges.
  findings.push(...several('services.cidrs', services.cidrs, '/spec/services/cidrs'));
  if (pods.ipam === 'kubernetes') findings.push(...several('pods.cidrs', pods.cidrs, '/spec/pods/cidrs'));
  const [ours, theirs] = [familiesOf(pods.cidrs), familiesOf(services.cidrs)].map((list) =>
    list.map((family) => `IPv${family}`).join(' and '),
  );
  if (ours && theirs && ours !== theirs) {
    findings.push(finding('FL-CIDR-103', { pods: ours, services: theirs }, { path: '/spec/services/cidrs' }));
  }
  return findings;
}

function several(what: string, cidrs: readonly string[], path: string): Finding[] {
  return ([4, 6] as const)
    .filter((family) => cidrs.filter((cidr) => familiesOf([cidr]).includes(family)).length > 1)
    .map((family) => finding('FL-CIDR-102', { what, family }, { path }));
}

function checkFamily({ pods, nodes }: ClusterModel, family: 4 | 6): Finding[] {
  const mask = family === 4 ? pods.nodeMaskSize.ipv4 : pods.nodeMaskSize.ipv6;
  const findings: Finding[] = [];
  let room = 0n;
  for (const [index, cidr] of pods.cidrs.entries()) {
    const parsed = parseCidr(cidr);
    if ('error' in parsed || parsed.family !== family) continue;
    const code = misfit(parsed, mask);
    if (code) findings.push(finding(code, { cidr, mask }, { path: `/spec/pods/cidrs/${index}` }));
    else room += 1n << BigInt(mask - parsed.prefix);
  }
  if (findings.length === 0 && room > 0n && nodes.count !== undefined && room < BigInt(nodes.count)) {
    findings.push(finding('FL-CIDR-105', { family, nodes: nodes.count, room }, { path: '/spec/pods/cidrs' }));
  }
  return findings;
}

/** Both allocators keep a bit for each node range, and cap it at 2^16 for IPv6 (clusterSubnetMaxDiff in Kubernetes). */
function misfit({ family, prefix }: Cidr, mask: number): 'FL-CIDR-104' | 'FL-CIDR-106' | undefined {
  if (mask < prefix) return 'FL-CIDR-104';
  return family === 6 && mask - prefix > 16 ? 'FL-CIDR-106' : undefined;
}

import { type Finding, finding } from '../../diagnostics/finding';
import { filterFindings } from './filter-findings';
import { older } from './older';
import { policyFindings } from './policy-findings';
import type { TetragonSettings } from './settings';

const root = '/spec/runtimeSecurity/tetragon';

/** Ports of the nodes on which agents listen whatever the spec says: health, and the profiler. */
const ownPorts = [6789, 8118];

/** What the spec asks of Tetragon that would not work. */
export function findings(s: TetragonSettings): Finding[] {
  if (!s.tetragon.enabled) return policyFindings(s);
  return [...portFindings(s), ...kernelFindings(s), ...ancestorFindings(s), ...filterFindings(s), ...policyFindings(s)];
}

function portFindings({ tetragon: { metrics }, model }: TetragonSettings): Finding[] {
  if (!metrics.enabled) return [];
  const { port } = metrics;
  const { kubeVip, vip } = model.controlPlane;
  const kubeVipRuns = vip !== undefined || model.loadBalancer?.implementation === 'kube-vip';
  const path = `${root}/metrics/port`;
  if (ownPorts.includes(port)) return [finding('FL-TET-006', { port, who: "the agents' own" }, { path })];
  if (!kubeVipRuns || !kubeVip.metrics || kubeVip.metricsPort !== port) return [];
  const also = [{ path: '/spec/controlPlane/kubeVip/metricsPort', label: 'kube-vip serves its metrics here' }];
  return [finding('FL-TET-006', { port, who: "kube-vip's" }, { path, also })];
}

function kernelFindings({ version, model }: TetragonSettings): Finding[] {
  const { kernel } = model.nodes;
  if (kernel === undefined || !older(kernel, version.kernel)) return [];
  const args = { what: `Tetragon ${version.version} needs a kernel of`, kernel, needed: `${version.kernel} or newer` };
  return [finding('FL-TET-007', args, { path: '/spec/nodes/kernel' })];
}

function ancestorFindings({ tetragon }: TetragonSettings): Finding[] {
  const { ancestors } = tetragon.processes;
  const [field] = ancestors;
  if (field === undefined || ancestors.includes('base')) return [];
  return [finding('FL-TET-009', { field }, { path: `${root}/processes/ancestors` })];
}

import { type Finding, finding } from '../diagnostics/finding';
import { valueAt } from '../diagnostics/value-at';
import type { Change } from './change';

/** The systems whose version a spec names. */
const systems = {
  '/spec/kubernetes/version': 'Kubernetes',
  '/spec/cni/cilium/version': 'Cilium',
  '/spec/cni/antrea/version': 'Antrea',
  '/spec/egress/egressGateway/version': 'EgressGateway',
  '/spec/controlPlane/kubeVip/version': 'kube-vip',
  '/spec/runtimeSecurity/tetragon/version': 'Tetragon',
} as const;

/** Versions that go back, or further ahead than one minor, which is the only step that upstreams test. */
export function checkVersions({ before, after }: Change): Finding[] {
  return Object.entries(systems).flatMap(([path, system]) => {
    const [was, is] = [before, after].map(({ model }) => valueAt({ spec: model }, path));
    if (typeof was !== 'string' || typeof is !== 'string') return [];
    const step = stepOf(was, is);
    const where = { path, also: [{ path, label: 'before' }] };
    if (step < 0) return [finding('FL-UPG-301', { system, was, is }, where)];
    return step > 1 ? [finding('FL-UPG-302', { system, was, is }, where)] : [];
  });
}

/** How many minors lie between two versions; below zero where the second one is older, if only by a patch. */
function stepOf(was: string, is: string): number {
  const [major = 0, minor = 0, patch = 0] = was.split('.').map(Number);
  const [nextMajor = 0, nextMinor = 0, nextPatch = 0] = is.split('.').map(Number);
  if (nextMajor !== major) return nextMajor < major ? -1 : 2;
  return nextMinor === minor && nextPatch < patch ? -1 : nextMinor - minor;
}

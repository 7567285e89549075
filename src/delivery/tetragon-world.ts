import type { ClusterModel } from '../spec/model';
import { key } from '../sync/key';
import type { World } from '../sync/world';

const operator = key('apps', 'Deployment', 'kube-system', 'tetragon-operator');
const agent = key('apps', 'DaemonSet', 'kube-system', 'tetragon');

/** What Tetragon brings of the world that the order checker counts on; its kinds are in a group that Cilium has too. */
export function tetragonWorld({ runtimeSecurity: { tetragon } }: ClusterModel): Pick<World, 'registrars' | 'waits'> {
  if (!tetragon.enabled || !tetragon.tracingPolicies) return { registrars: new Map(), waits: new Map() };
  return {
    registrars: new Map([
      ['cilium.io/TracingPolicy', operator],
      ['cilium.io/TracingPolicyNamespaced', operator],
    ]),
    // An agent blocks until the operator has registered its definitions.
    waits: new Map([[agent, [operator]]]),
  };
}

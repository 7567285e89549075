import type { ClusterModel } from '../spec/model';
import { key } from '../sync/key';
import type { World } from '../sync/world';

/** What a CNI brings of the world that the order checker counts on. */
type CniWorld = Pick<World, 'registrars' | 'agents' | 'waits'> & { readonly secrets: readonly string[] };

const operator = key('apps', 'Deployment', 'kube-system', 'cilium-operator');
const cilium = key('apps', 'DaemonSet', 'kube-system', 'cilium');
const controller = key('apps', 'Deployment', 'kube-system', 'antrea-controller');
const antrea = key('apps', 'DaemonSet', 'kube-system', 'antrea-agent');

/** Who makes the pod network of a model, whom that one waits for, and which Secrets it reads that users keep. */
export function cniWorld({ cni, encryption, observability: { flows } }: ClusterModel): CniWorld {
  if (cni.cilium) {
    return {
      registrars: new Map([['cilium.io', operator]]),
      agents: new Set([cilium]),
      // Cilium's agent blocks until the operator has registered its definitions, and in cluster-pool IPAM given it a range.
      waits: new Map([[cilium, [operator]]]),
      secrets: [],
    };
  }
  if (cni.antrea) {
    const own = [cni.antrea.multicluster?.member?.tokenSecret, cni.antrea.simulator?.kubeconfigSecret];
    const sharedKey = encryption?.type === 'ipsec' && cni.antrea.ipsecAuthentication === 'psk';
    return {
      registrars: new Map(),
      agents: new Set([antrea]),
      // Antrea's agent is ready once it has the policies of its node, which the controller computes.
      waits: new Map([[antrea, [controller]]]),
      secrets: [
        ...(sharedKey ? [key('', 'Secret', 'kube-system', 'antrea-ipsec')] : []),
        ...own.flatMap((name) => (name ? [key('', 'Secret', 'kube-system', name)] : [])),
        ...(flows.relay ? ['clickhouse-secret', 'flow-aggregator-aws-credentials'] : []).map((name) =>
          key('', 'Secret', 'flow-aggregator', name),
        ),
      ],
    };
  }
  return { registrars: new Map(), agents: new Set(), waits: new Map(), secrets: [] };
}

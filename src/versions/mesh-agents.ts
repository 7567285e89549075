/** What a service mesh runs on nodes, which pods there start with. */
interface MeshAgents {
  /** Its pods, as kubectl selects them: each of these, where it is there. */
  readonly agents: readonly string[];
  /** What tells whether its proxies are in order, and what it says then. */
  readonly run: string;
  readonly expect: string;
}

const istio = 'k8s-app=istio-cni-node';

/** Meshes by their names in `cni.cilium.serviceMesh`; labels are those of their charts (istio-cni, ztunnel, linkerd2-cni). */
export const meshAgents = {
  istio: { agents: [istio], run: 'istioctl proxy-status', expect: 'every proxy is there, and none is `STALE`' },
  'istio-ambient': {
    agents: [istio, 'app=ztunnel'],
    run: 'istioctl ztunnel-config workloads',
    expect: 'every pod of the mesh is there, with `HBONE`',
  },
  linkerd: { agents: ['k8s-app=linkerd-cni'], run: 'linkerd check --proxy', expect: '`Status check results are √`' },
} as const satisfies Record<string, MeshAgents>;

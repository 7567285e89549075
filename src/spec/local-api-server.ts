import type { ClusterNetworkSpec } from './schema/cluster-network';

/** Where the nodes of a distribution reach an API server without being told; undefined where nobody knows. */
export function localApiServer(
  distribution: ClusterNetworkSpec['spec']['kubernetes']['distribution'],
  cluster: string,
): { host: string; port: number } | undefined {
  switch (distribution) {
    case 'talos':
      // KubePrism: Talos balances over all API servers on each node, at this address.
      return { host: 'localhost', port: 7445 };
    case 'k3s':
      // An agent's balancer over all servers, and the API server itself on a server; their certificates hold the name.
      return { host: 'localhost', port: 6444 };
    case 'rke2':
      // As with k3s, but RKE2 joins nodes at another port, so that its balancer has the API server's own.
      return { host: 'localhost', port: 6443 };
    case 'kind':
      // A container's name, which the DNS of the container network knows.
      return { host: `${cluster}-control-plane`, port: 6443 };
    default:
      return undefined;
  }
}

/** What a setting does to a live cluster when it changes, and why. */
export interface LiveSetting {
  /** JSON pointer into the spec; it covers everything below it. */
  readonly path: string;
  /** `fixed`: it cannot change. `drain`: pods keep the old one until they are made anew. `cut`: connections break. */
  readonly effect: 'fixed' | 'drain' | 'cut';
  readonly because: string;
  /** Told only where it replaces another: what is set for the first time, or given up, cuts nothing. */
  readonly replaced?: true;
}

const both = 'until every agent has restarted, nodes with the old and the new one do not understand each other';

/** Settings that are free on the first day only; what adds or takes addresses, peers and versions is told elsewhere. */
export const liveSettings: readonly LiveSetting[] = [
  {
    path: '/spec/pods/ipam',
    effect: 'fixed',
    because: 'pods keep addresses that the new allocator does not know of, and it gives them out again',
  },
  {
    path: '/spec/pods/nodeMaskSize',
    effect: 'drain',
    because: 'a node keeps the range that it has; only one that is removed and joins again gets the new size',
  },
  {
    path: '/spec/mesh/clusterId',
    effect: 'drain',
    because: 'it is part of every identity: policies do not know pods by their old one',
  },
  {
    path: '/spec/cni/cilium/clusterName',
    effect: 'drain',
    because: 'it is part of every identity: policies do not know pods by their old one',
  },
  {
    path: '/spec/mesh/maxConnectedClusters',
    effect: 'fixed',
    replaced: true,
    because:
      'it decides where in an identity the number of the cluster stands, and nodes read those of all others wrong',
  },
  ...(['cilium', 'antrea'] as const).map(
    (cni): LiveSetting => ({
      path: `/spec/cni/${cni}/chaining`,
      effect: 'fixed',
      because: 'another CNI gave pods their addresses and devices, which this one does not know of',
    }),
  ),
  {
    path: '/spec/cni/cilium/datapathMode',
    effect: 'drain',
    because: 'a pod keeps the device that it started with',
  },
  {
    path: '/spec/nodes/mtu',
    effect: 'drain',
    because:
      'a pod keeps the packet size that it started with, and larger packets are lost where the new one is smaller',
  },
  { path: '/spec/routing/mode', effect: 'cut', because: both },
  { path: '/spec/routing/protocol', effect: 'cut', because: both },
  { path: '/spec/routing/tunnelPort', effect: 'cut', because: both },
  {
    path: '/spec/routing/masquerade',
    effect: 'cut',
    because: 'connections to the outside that exist are not translated any more as they were',
  },
  {
    path: '/spec/encryption',
    effect: 'cut',
    because: 'until every agent has restarted, nodes send what others do not decrypt, or drop what comes in plain',
  },
  {
    path: '/spec/services/proxy',
    effect: 'cut',
    because: 'connections to Services live in the tables of who made them, and the other one starts with empty ones',
  },
  {
    path: '/spec/services/loadBalancing/mode',
    effect: 'cut',
    because: 'replies of existing connections take another way than the one they were opened on',
  },
  {
    path: '/spec/services/loadBalancing/dispatch',
    effect: 'cut',
    because: 'nodes with the old and the new one do not understand each other',
  },
  {
    path: '/spec/services/loadBalancing/algorithm',
    effect: 'cut',
    because: 'connections that arrive at another node than before are given another backend',
  },
  {
    path: '/spec/services/loadBalancing/maglevTableSize',
    effect: 'cut',
    because: 'connections that arrive at another node than before are given another backend',
  },
  {
    path: '/spec/loadBalancer/implementation',
    effect: 'cut',
    replaced: true,
    because: 'the old one withdraws its addresses before the new one announces its own',
  },
  {
    path: '/spec/loadBalancer/class',
    effect: 'cut',
    because: 'Services of another class are not answered for any more, and the class of a Service cannot change',
  },
  {
    path: '/spec/loadBalancer/kubeVip/mode',
    effect: 'cut',
    replaced: true,
    because: 'the old instance withdraws its addresses before the new one announces its own',
  },
  {
    path: '/spec/egress/egressGateway/tunnel',
    effect: 'cut',
    replaced: true,
    because:
      'until every agent has restarted, nodes with the old and the new tunnel do not reach gateways of each other',
  },
  {
    path: '/spec/egress/implementation',
    effect: 'cut',
    replaced: true,
    because: 'connections through the old gateways end, and the outside sees other addresses in between',
  },
  {
    path: '/spec/controlPlane/vip/address',
    effect: 'cut',
    replaced: true,
    because: 'kubelets, kubeconfigs and the certificate of the API server name the old one',
  },
  {
    path: '/spec/controlPlane/vip/mode',
    effect: 'cut',
    replaced: true,
    because: 'the address is announced in the old way until the last instance has restarted, and in both meanwhile',
  },
  {
    path: '/spec/bgp/localASN',
    effect: 'cut',
    replaced: true,
    because: 'every session is closed, and routes are gone until the other side knows the new number',
  },
];

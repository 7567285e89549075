import type { ClusterModel } from '../../spec/model';
import { type AntreaVersion, antreaVersions } from '../../versions/antrea';
import { kubeVipPeers } from '../cilium/resources/kube-vip-peers';
import type { AntreaModel, AntreaSection } from './antrea-model';

/** How packets travel between nodes, in Antrea's words. */
export type EncapMode = 'encap' | 'noEncap' | 'hybrid' | 'networkPolicyOnly';

/** What rows and parts of Antrea read: the model, the version's facts, and what follows from both. */
export interface AntreaSettings {
  readonly model: ClusterModel;
  /** Its own section of the spec. */
  readonly antrea: AntreaSection;
  readonly version: AntreaVersion;
  readonly namespace: string;
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  readonly encapMode: EncapMode;
  /** Another CNI makes the pod network, and Antrea only enforces policies. */
  readonly chaining: boolean;
  readonly ipsec: boolean;
  /** IPsec by a pre-shared key. */
  readonly sharedKey: boolean;
  /** Services without kube-proxy. */
  readonly proxyAll: boolean;
  /** Replies of Services go directly to the client. */
  readonly dsr: boolean;
  /** Antrea speaks BGP. */
  readonly bgp: boolean;
  /** Antrea gives pods a fixed address for what leaves the cluster. */
  readonly egress: boolean;
  /** Antrea hands out and announces addresses of Services. */
  readonly externalIPs: boolean;
  /** Flow records of all nodes are joined in one place. */
  readonly flowAggregator: boolean;
  /** The controller divides the pod ranges among the nodes. */
  readonly nodeIPAM: boolean;
  readonly talos: boolean;
  readonly gke: boolean;
}

const encapModes = { tunnel: 'encap', native: 'noEncap', hybrid: 'hybrid' } as const;

/** Reads a model as Antrea sees it. */
export function antreaSettings(model: AntreaModel): AntreaSettings {
  const { antrea } = model.cni;
  const families = model.pods.cidrs.map((cidr) => (cidr.includes(':') ? 6 : 4));
  const chaining = antrea.chaining !== undefined;
  const ipsec = model.encryption?.type === 'ipsec';
  return {
    model,
    antrea,
    version: antreaVersions[antrea.version],
    namespace: 'kube-system',
    ipv4: families.length === 0 || families.includes(4),
    ipv6: families.includes(6),
    encapMode: chaining ? 'networkPolicyOnly' : encapModes[model.routing.mode],
    chaining,
    ipsec,
    sharedKey: ipsec && antrea.ipsecAuthentication === 'psk',
    proxyAll: model.services.proxy === 'cni',
    dsr: model.services.loadBalancing?.mode === 'dsr',
    // A bgp section that advertises nothing and that kube-vip peers by is kube-vip's alone.
    bgp: model.bgp !== undefined && !(kubeVipPeers(model) && model.bgp.advertise.length === 0),
    egress: model.egress?.implementation === 'antrea',
    externalIPs: model.loadBalancer?.implementation === 'antrea',
    flowAggregator: model.observability.flows.enabled && model.observability.flows.relay,
    nodeIPAM: model.pods.ipam === 'cluster-pool',
    talos: model.kubernetes.distribution === 'talos',
    gke: model.kubernetes.distribution === 'gke',
  };
}

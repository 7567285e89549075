import { Type } from 'typebox';
import { annotations, cidr, closed, clusterName, filled, flag, ip, labels, list, port } from './fields';
import { deployment } from './workload';

const clusterId = (description: string) => Type.Integer({ minimum: 1, maximum: 511, description });

const cluster = Type.Object(
  {
    name: clusterName("Cilium's name for it."),
    id: clusterId('Its number in the mesh.'),
    podCIDRs: list(cidr('A range.'), 'Its pod ranges, which no other cluster may have.'),
    addresses: list(
      ip('An address.'),
      'Where its mesh API server answers. Ours finds them under `<name>.mesh.cilium.io`, which the certificate there bears; left out, that name is looked up.',
    ),
  },
  closed('Another cluster.'),
);

const service = Type.Object(
  {
    type: Type.Enum(['LoadBalancer', 'NodePort', 'ClusterIP'], {
      default: 'LoadBalancer',
      description: 'How other clusters reach it.',
    }),
    nodePort: Type.Optional(port('The port on each node, with type NodePort. Default: 32379.')),
    sourceRanges: list(cidr('A range.'), 'Who may reach it, with type LoadBalancer; left out, everybody.'),
    externalTrafficPolicy: Type.Enum(['Cluster', 'Local'], {
      default: 'Cluster',
      description: 'Whether a node hands traffic on to pods of other nodes. A ClusterIP has none.',
    }),
    labels: labels('More labels, by which pools of addresses select it.'),
    annotations: annotations('Its annotations: `lbipam.cilium.io/ips` asks for an address.'),
  },
  filled('The Service before it.'),
);

const apiServer = Type.Object(
  { service, workload: deployment('Its Deployment.') },
  closed(
    'What other clusters read this one from, and a cache of what they say. Two Secrets with a key for each other cluster say how to reach it, `cilium-clustermesh` to agents and `cilium-kvstoremesh` to the cache; they are never written here, nor is the certificate authority `cilium-ca`, which all clusters share.',
  ),
);

export const mesh = Type.Object(
  {
    clusterId: clusterId("The cluster's number in its mesh. With it, metadata.name becomes Cilium's cluster name."),
    maxConnectedClusters: Type.Enum([255, 511], {
      default: 255,
      description:
        'How many clusters the mesh can have, alike in all of them and for good. With 511 a cluster has half as many identities, 32767.',
    }),
    clusters: list(cluster, 'The other clusters of the mesh.'),
    mcsAPI: flag(
      'Services are shared by ServiceExports and ServiceImports too (Multi-Cluster Services API). Names under `clusterset.local` need CoreDNS with its plugin `multicluster`.',
      false,
    ),
    apiServer: Type.Optional(apiServer),
  },
  closed('A mesh of clusters. The number is what a cluster must have from its first day to join one later.'),
);

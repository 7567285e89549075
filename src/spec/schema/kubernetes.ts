import { Type } from 'typebox';
import { closed, filled, host, port, text } from './fields';

export const kubernetes = Type.Object(
  {
    version: Type.String({
      pattern: '^1\\.[0-9]{2}$',
      default: '1.34',
      description: 'The minor version of Kubernetes, quoted: "1.34".',
    }),
    distribution: Type.Enum(['kubeadm', 'talos', 'k3s', 'rke2', 'kind', 'eks', 'aks', 'gke', 'openshift'], {
      default: 'kubeadm',
      description:
        'What the nodes run; it decides capabilities, mounts and how agents reach the API server. On OpenShift the CNI is its own, and on GKE too but for Antrea: `cni.external`.',
    }),
    apiServer: Type.Optional(
      Type.Object(
        {
          host: host(
            'Address or name at which agents reach the API server. On Talos, k3s and RKE2 the default is the balancer of each node, on kind its first node.',
          ),
          port: Type.Optional(port('Port of the API server. Default: 443 on EKS, AKS and GKE, 6443 elsewhere.')),
        },
        closed('How agents reach the API server where no kube-proxy makes the kubernetes Service work.'),
      ),
    ),
    clusterAPI: Type.Optional(
      Type.Object(
        {
          namespace: text('Namespace of the Cluster in its management cluster.', { default: 'default' }),
        },
        closed(
          'The cluster is made by Cluster API: `bootstrap/cluster-api/` holds what its management cluster hands it, and the part of the Cluster that the network decides.',
        ),
      ),
    ),
  },
  filled('The cluster that the network is for.'),
);

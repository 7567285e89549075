import type { AntreaRows } from './antrea-rows';
import { apiServerUrl } from './api-server-url';
import { rangeOf } from './range-of';

/** Every row of antrea-controller.conf that Fairlead writes. */
export const controllerGroups: readonly AntreaRows[] = [
  { name: 'ports', open: true, rows: { apiPort: 10349 } },
  { name: 'metrics', open: true, rows: { enablePrometheusMetrics: true } },
  {
    name: 'tls',
    open: true,
    rows: { selfSignedCert: true, tlsCipherSuites: '', tlsMinVersion: '', clientCAFile: '' },
  },
  {
    name: 'api-server',
    from: 'kubernetes.apiServer',
    rows: { kubeAPIServerOverride: ({ model }) => apiServerUrl(model) },
  },
  {
    name: 'node-ipam',
    from: 'pods.ipam',
    rows: {
      'nodeIPAM.enableNodeIPAM': ({ nodeIPAM }) => nodeIPAM,
      'nodeIPAM.clusterCIDRs': ({ nodeIPAM, model }) => (nodeIPAM ? model.pods.cidrs : undefined),
      'nodeIPAM.serviceCIDR': ({ nodeIPAM, model }) => (nodeIPAM ? rangeOf(model.services.cidrs, 4) : ''),
      'nodeIPAM.serviceCIDRv6': ({ nodeIPAM, model }) => (nodeIPAM ? rangeOf(model.services.cidrs, 6) : ''),
    },
  },
  {
    name: 'node-ranges',
    from: 'pods.nodeMaskSize',
    rows: {
      'nodeIPAM.nodeCIDRMaskSizeIPv4': ({ nodeIPAM, model }) => (nodeIPAM ? model.pods.nodeMaskSize.ipv4 : 24),
      'nodeIPAM.nodeCIDRMaskSizeIPv6': ({ nodeIPAM, model }) => (nodeIPAM ? model.pods.nodeMaskSize.ipv6 : 64),
    },
  },
  {
    name: 'ipsec-certificates',
    open: true,
    rows: { 'ipsecCSRSigner.autoApprove': true, 'ipsecCSRSigner.selfSignedCA': true },
  },
  {
    name: 'multicluster',
    from: 'cni.antrea.multicluster.member.stretchedPolicies',
    rows: {
      'multicluster.enableStretchedNetworkPolicy': ({ antrea }) =>
        antrea.multicluster?.member?.stretchedPolicies ?? false,
    },
  },
];

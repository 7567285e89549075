import type { AntreaRows } from '../antrea-rows';
import { rangeOf } from '../range-of';

export const addresses: readonly AntreaRows[] = [
  {
    name: 'pod-ranges',
    from: 'pods.cidrs',
    // Agents that make the pod network know the ranges of their nodes; on GKE a Traceflow needs those of all.
    rows: { podCIDRs: ({ model, chaining, gke }) => (chaining || gke ? model.pods.cidrs.join(',') : '') },
  },
  {
    name: 'service-ranges',
    from: 'services.cidrs',
    rows: {
      serviceCIDR: ({ model }) => rangeOf(model.services.cidrs, 4),
      serviceCIDRv6: ({ model }) => rangeOf(model.services.cidrs, 6),
    },
  },
  {
    name: 'egress',
    open: true,
    rows: { 'egress.maxEgressIPsPerNode': 255, 'egress.uniqueMACForSubInterfaces': true },
  },
];

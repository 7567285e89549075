import type { AntreaSettings } from '../settings';

interface DecidedGate {
  readonly gate: string;
  /** The field of the spec that needs it. */
  readonly from: string;
  readonly when: (settings: AntreaSettings) => boolean;
}

/** Gates that sections of the spec open. Where none does, they are the user's. */
export const decidedGates: readonly DecidedGate[] = [
  { gate: 'BGPPolicy', from: 'bgp', when: (s) => s.bgp },
  { gate: 'Egress', from: 'egress', when: (s) => s.egress },
  {
    gate: 'EgressTrafficShaping',
    from: 'egress.policies',
    when: ({ egress, model }) => egress && model.egress?.policies.some(({ bandwidth }) => bandwidth) === true,
  },
  { gate: 'ServiceExternalIP', from: 'loadBalancer', when: (s) => s.externalIPs },
  { gate: 'LoadBalancerModeDSR', from: 'services.loadBalancing.mode', when: (s) => s.dsr },
  {
    gate: 'IPsecCertAuth',
    from: 'cni.antrea.ipsecAuthentication',
    when: (s) => s.ipsec && s.antrea.ipsecAuthentication === 'cert',
  },
  {
    gate: 'Multicluster',
    from: 'cni.antrea.multicluster.member',
    when: ({ antrea }) => antrea.multicluster?.member !== undefined,
  },
  { gate: 'NodeLatencyMonitor', from: 'observability.latency', when: ({ model }) => model.observability.latency },
  { gate: 'FlowExporter', from: 'observability.flows.relay', when: ({ flowAggregator }) => flowAggregator },
  { gate: 'FlowExporter', from: 'cni.antrea.flowCollector', when: ({ antrea }) => antrea.flowCollector !== undefined },
];

import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import { refused } from './answer';

type Sections = Omit<ClusterModel, 'name'>;
type Look = (model: ClusterModel) => Finding[];

/** Rendered here, by custom resources, or by systems that go with any CNI. */
const rendered: Look = () => [];

const unlessCollected =
  'name a collector of flow records in `cni.antrea.flowCollector`, or with `relay: true` in `cni.antrea.flowAggregator`, or use `antctl` and Traceflow on the spot';

/** What Antrea says to each section of the spec. A new section, or a new field of these, does not compile without its answer. */
const answers = {
  kubernetes: rendered,
  nodes: rendered,
  pods: rendered,
  services: ({ services }) =>
    refused(services.loadBalancing, '/spec/services/loadBalancing', {
      algorithm: {
        asked: ({ algorithm }) => algorithm === 'maglev',
        what: 'choosing backends by Maglev',
        instead: 'leave out `algorithm`: Open vSwitch spreads connections by a hash over each of them',
      },
      maglevTableSize: {
        asked: ({ maglevTableSize }) => maglevTableSize !== undefined,
        what: 'a Maglev table',
        instead: 'leave out `maglevTableSize`',
      },
      mode: {
        asked: ({ mode }) => mode === 'hybrid',
        what: 'direct replies for some protocols only',
        instead: 'write `mode: dsr`, or `mode: snat` and annotate Services with `service.antrea.io/load-balancer-mode`',
      },
      dispatch: {
        asked: ({ dispatch }) => dispatch !== undefined,
        what: 'choosing how the Service address reaches the backend',
        instead: 'leave out `dispatch`: with `mode: dsr` it travels in the tunnel',
      },
      acceleration: {
        asked: ({ acceleration }) => acceleration !== undefined && acceleration !== 'disabled',
        what: 'XDP in the network driver',
        instead: 'leave out `acceleration`; `cni.antrea.agentConfig.hostNetworkAcceleration` speeds up native routing',
      },
    }),
  routing: ({ routing }) =>
    refused(routing, '/spec/routing', {
      mode: 'rendered',
      protocol: 'rendered',
      tunnelPort: 'rendered',
      nativeCIDRs: {
        asked: ({ nativeCIDRs }) => nativeCIDRs.length > 0,
        what: 'masquerading that leaves out some ranges',
        instead: 'write `masquerade: none` with native routing, or remove `nativeCIDRs`',
      },
      directNodeRoutes: {
        asked: ({ directNodeRoutes, mode }) => directNodeRoutes && mode === 'tunnel',
        what: 'direct routes beside a tunnel everywhere',
        instead: 'write `mode: hybrid`, which tunnels only between networks',
      },
      masquerade: {
        asked: ({ masquerade }) => masquerade === 'bpf',
        what: 'masquerading by BPF',
        instead: 'write `masquerade: iptables`',
      },
    }),
  cni: rendered,
  encryption: ({ encryption }) =>
    refused(encryption, '/spec/encryption', {
      type: 'rendered',
      nodes: {
        asked: ({ nodes }) => nodes,
        what: 'encryption of what nodes themselves send',
        instead: 'write `nodes: false`: what pods send to pods of other nodes is encrypted',
      },
    }),
  controlPlane: rendered,
  loadBalancer: rendered,
  bgp: rendered,
  gateways: ({ gateways: { gatewayAPI, ingress } }) => [
    ...(gatewayAPI.enabled
      ? no(
          'Gateway API',
          'run a Gateway controller of your own behind a LoadBalancer Service',
          'gateways/gatewayAPI/enabled',
        )
      : []),
    ...(ingress.enabled
      ? no('Ingress', 'run an ingress controller of your own behind a LoadBalancer Service', 'gateways/ingress/enabled')
      : []),
  ],
  egress: rendered,
  policies: rendered,
  observability: ({ observability }) =>
    refused(observability.flows, '/spec/observability/flows', {
      enabled: 'rendered',
      relay: 'rendered',
      ui: { asked: ({ ui }) => ui, what: 'a page that shows flows', instead: unlessCollected },
      metrics: {
        asked: ({ metrics }) => metrics.length > 0,
        what: 'metrics made from flows',
        instead: unlessCollected,
      },
      openMetrics: {
        asked: ({ openMetrics }) => openMetrics,
        what: 'metrics made from flows',
        instead: unlessCollected,
      },
      relayWorkload: 'rendered',
      uiWorkload: {
        asked: ({ uiWorkload }) => uiWorkload !== undefined,
        what: 'a page that shows flows',
        instead: unlessCollected,
      },
    }),
  runtimeSecurity: rendered,
  bandwidth: ({ bandwidth }) =>
    refused(bandwidth, '/spec/bandwidth', {
      congestionControl: {
        asked: ({ congestionControl }) => congestionControl === 'bbr',
        what: 'BBR for pods',
        instead: 'write `congestionControl: cubic`; limits from pod annotations hold either way',
      },
    }),
  mesh: ({ mesh }) =>
    mesh
      ? no(
          'a mesh of clusters by their numbers',
          'remove `mesh`, and name the ClusterSet in `cni.antrea.multicluster`',
          'mesh',
        )
      : [],
  // How nodes move is told by check-migration.
  migration: rendered,
  platform: rendered,
  images: rendered,
  delivery: rendered,
} satisfies Record<keyof Sections, Look>;

/** What the sections of a spec ask for and Antrea cannot do. */
export const sectionFindings = (model: ClusterModel): Finding[] =>
  Object.values<Look>(answers).flatMap((look) => look(model));

const no = (what: string, instead: string, path: string): Finding[] => [
  finding('FL-AN-010', { what, instead }, { path: `/spec/${path}` }),
];

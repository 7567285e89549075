import type { ClusterModel } from '../../spec/model';
import { apiServerPort } from './api-server-port';
import { anyPod, apiServer, controlPlane, dns, type Need, node, outside, pods, tcp, udp } from './need';

const kubeDns = pods('kube-system', { 'k8s-app': 'kube-dns' });

/** What the cluster itself and the systems of a spec need, wherever they run on the pod network. */
export function clusterNeeds(model: ClusterModel): Need[] {
  return [
    ...ofDns(model),
    ...components(model),
    ...scraping(model),
    ...(model.cni.cilium ? [ofHealth, ...ofNodes(model)] : []),
  ];
}

export const clusterDns = kubeDns;

const egressController = {
  'app.kubernetes.io/name': 'egressgateway',
  'app.kubernetes.io/component': 'egressgateway-controller',
};

/** A cache of the node, or a server of the user's own. */
export const dnsElsewhere = [node, outside] as const;

const asks = (
  what: string,
  labels: Readonly<Record<string, string>>,
  port: number,
  namespace = 'kube-system',
): Need => ({
  what: `${what} asks the API server`,
  from: pods(namespace, labels),
  to: apiServer,
  ports: tcp(port),
});

const ofDns = (model: ClusterModel): Need[] => [
  { what: "pods ask the cluster's DNS", from: anyPod, to: kubeDns, or: dnsElsewhere, ports: dns },
  asks("the cluster's DNS", kubeDns.labels, apiServerPort(model)),
];

function components(model: ClusterModel): Need[] {
  const { cni, egress, loadBalancer, mesh, observability, platform, runtimeSecurity } = model;
  const { flows } = observability;
  const relay = pods('kube-system', { 'k8s-app': 'hubble-relay', 'app.kubernetes.io/name': 'hubble-relay' });
  const ui = pods('kube-system', { 'k8s-app': 'hubble-ui', 'app.kubernetes.io/name': 'hubble-ui' });
  const aggregator = pods('flow-aggregator', { app: 'flow-aggregator' });
  const clusterMesh = pods('kube-system', { 'k8s-app': 'clustermesh-apiserver' });
  const egressGateway = pods('kube-system', egressController);
  const webhook = pods('cert-manager', {
    'app.kubernetes.io/name': 'webhook',
    'app.kubernetes.io/component': 'webhook',
  });
  const server = apiServerPort(model);
  const shows = cni.cilium && flows.enabled && flows.relay;
  const needs: readonly (readonly [unknown, ...Need[]])[] = [
    [shows, { what: "Hubble's relay reads flows from the agents", from: relay, to: node, ports: tcp(4244) }],
    [
      shows && flows.ui,
      { what: "Hubble's page asks the relay", from: ui, to: relay, ports: tcp(4245) },
      asks("Hubble's page", ui.labels, server),
    ],
    [
      cni.antrea && flows.enabled && flows.relay,
      { what: 'agents hand flow records to the aggregator', from: node, to: aggregator, ports: tcp(14739) },
      asks('the flow aggregator', aggregator.labels, server, 'flow-aggregator'),
    ],
    [
      mesh?.apiServer,
      { what: 'agents and other clusters read the mesh', from: outside, to: clusterMesh, ports: tcp(2379) },
      asks('the API server of the mesh', clusterMesh.labels, server),
    ],
    [
      egress?.implementation === 'egressgateway',
      {
        what: 'the API server asks the webhook of EgressGateway',
        from: apiServer,
        to: egressGateway,
        ports: tcp(5822),
      },
      asks('the controller of EgressGateway', egressGateway.labels, server),
    ],
    [
      platform.certManager,
      { what: 'the API server asks the webhook of cert-manager', from: apiServer, to: webhook, ports: tcp(10250) },
      ...['webhook', 'cainjector', 'cert-manager'].map((name) =>
        asks(`cert-manager (${name})`, { 'app.kubernetes.io/name': name }, server, 'cert-manager'),
      ),
    ],
    [
      platform.externalSecrets,
      asks('External Secrets', { 'app.kubernetes.io/name': 'external-secrets' }, server, 'external-secrets'),
    ],
    [
      loadBalancer?.implementation === 'kube-vip' && loadBalancer.pools.length > 0,
      asks('the cloud provider of kube-vip', { app: 'kube-vip', component: 'kube-vip-cloud-provider' }, server),
    ],
    [
      runtimeSecurity.tetragon.enabled && runtimeSecurity.tetragon.tracingPolicies,
      asks("Tetragon's operator", { 'app.kubernetes.io/name': 'tetragon-operator' }, server),
    ],
  ];
  return needs.flatMap(([on, ...asked]) => (on ? asked : []));
}

/** Prometheus of the platform, and who on the pod network serves metrics to it. */
function scraping({ cni, egress, observability, platform }: ClusterModel): Need[] {
  if (!platform.prometheus || !observability.serviceMonitors) return [];
  const prometheus = pods('monitoring', { 'app.kubernetes.io/name': 'prometheus' });
  const controller = pods('kube-system', egressController);
  const reads = (what: string, to: Need['to'], number: number): Need => ({
    what: `Prometheus reads metrics of ${what}`,
    from: prometheus,
    to,
    ports: tcp(number),
    watches: true,
  });
  return [
    ...(cni.cilium ? [reads("Cilium's agents", node, 9962)] : []),
    ...(cni.antrea ? [reads("Antrea's agents", node, 10350)] : []),
    ...(egress?.implementation === 'egressgateway' ? [reads('EgressGateway', controller, 5821)] : []),
  ];
}

const ofHealth: Need = {
  what: 'agents of Cilium check each other',
  from: node,
  to: { kind: 'health' },
  ports: tcp(4240),
};

/** Policies select nodes only where the host firewall is on. */
function ofNodes(model: ClusterModel): Need[] {
  const { cni, observability, routing, encryption } = model;
  if (cni.cilium?.config['enable-host-firewall'] !== 'true') return [];
  const tunnel = routing.tunnelPort ?? (routing.protocol === 'vxlan' ? 8472 : 6081);
  const needs: readonly (readonly [boolean, Need])[] = [
    [
      true,
      {
        what: 'kubelets and agents reach the API server',
        from: node,
        to: controlPlane,
        ports: tcp(apiServerPort(model)),
      },
    ],
    [true, { what: 'the API server reaches kubelets', from: apiServer, to: node, ports: tcp(10250) }],
    [true, { what: 'agents of Cilium check each other', from: node, to: node, ports: tcp(4240) }],
    [true, { what: 'members of etcd find each other', from: node, to: controlPlane, ports: tcp(2379, 2380) }],
    [routing.mode !== 'native', { what: 'the tunnel of Cilium', from: node, to: node, ports: udp(tunnel) }],
    [encryption !== undefined, { what: 'WireGuard of Cilium', from: node, to: node, ports: udp(51871) }],
    [observability.flows.enabled, { what: 'flows are read from agents', from: anyPod, to: node, ports: tcp(4244) }],
  ];
  return needs.flatMap(([on, need]) => (on ? [need] : []));
}

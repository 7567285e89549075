import type { ClusterModel } from '../../src/spec/model';

type LoadBalancer = NonNullable<ClusterModel['loadBalancer']>;
type Bgp = NonNullable<ClusterModel['bgp']>;
type Egress = NonNullable<ClusterModel['egress']>;
/** Another value for each field; a field that is not in its table does not compile. */
type Other<T, Elsewhere extends keyof T = never> = Readonly<Record<Exclude<keyof T, Elsewhere>, unknown>>;

const selector = { matchLabels: { exposure: 'lan' } };

const ofPools: Other<LoadBalancer['pools'][number]> = {
  name: 'other',
  addresses: ['10.0.10.192/29'],
  announce: 'bgp',
  serviceSelector: selector,
  allowFirstLastIPs: true,
};

const ofLayer2: Other<NonNullable<LoadBalancer['layer2']>> = {
  interfaces: ['eth9'],
  nodes: 'rack-b',
  leaseDurationSeconds: 20,
  leaseRenewDeadlineSeconds: 6,
  leaseRetryPeriodSeconds: 3,
};

const ofLoadBalancer: Other<LoadBalancer, 'implementation' | 'pools' | 'layer2'> = {
  class: 'io.cilium/l2-announcer',
  kubeVip: {},
};

/** But for the name, by which findings speak of a peer. */
const ofPeers: Other<Bgp['peers'][number], 'name'> = {
  address: '10.0.10.9',
  asn: 64509,
  nodes: 'rack-b',
  passwordSecret: 'routers',
  port: 1180,
  holdTimeSeconds: 60,
  keepaliveTimeSeconds: 20,
  connectRetryTimeSeconds: 60,
  ebgpMultihop: 3,
  gracefulRestartSeconds: 30,
  bfd: true,
};

const ofAdvertise: Other<Bgp['advertise'][number]> = {
  name: 'other',
  pods: true,
  services: ['clusterIP'],
  egress: true,
  selector,
  communities: ['64512:100'],
  localPreference: 200,
};

const ofBgp: Other<Bgp, 'peers' | 'advertise'> = { localASN: 64513, routerInterface: 'eth0' };

const ofGateways: Other<Egress['gateways'][number], 'name' | 'nodes'> = {
  interface: 'eth1',
  address: '10.0.10.31',
  addresses: ['10.0.10.231'],
  defaultAddresses: ['10.0.10.9'],
  clusterDefault: true,
  subnet: { gateway: '10.0.10.1', prefixLength: 24 },
};

/** But for the priority, which is about other policies. */
const ofPolicies: Other<Egress['policies'][number], 'priority'> = {
  name: 'other',
  namespace: 'billing',
  from: { namespaces: {} },
  to: ['198.51.100.0/24'],
  except: ['192.0.2.64/26'],
  gateway: 'nowhere',
  addresses: ['10.0.10.230'],
  allocation: 'own',
  bandwidth: { rate: '1M', burst: '1M' },
};

type Policies = ClusterModel['policies']['rules'][number];
type Incoming = NonNullable<Policies['ingress']>[number];
type Outgoing = NonNullable<Policies['egress']>[number];
type Peer = NonNullable<Outgoing['to']>[number];

const elsewhere = [{ cidrs: ['192.0.2.0/24'] }];

/** But for the priority, which is about other policies. */
const ofRules: Other<Policies, 'priority'> = {
  name: 'other',
  tier: 'baseline',
  subject: { namespaces: { names: ['default'] } },
  isolate: ['egress'],
  ingress: [],
  egress: [],
};

const ofIncoming: Other<Incoming> = {
  action: 'deny',
  from: elsewhere,
  ports: ['9090/TCP'],
  http: [{ method: 'GET' }],
};

const ofOutgoing: Other<Outgoing> = { action: 'deny', to: elsewhere, ports: ['9090/TCP'], http: [{ method: 'GET' }] };

const ofPeer: Other<Peer> = {
  namespaces: {},
  pods: { matchLabels: { app: 'other' } },
  serviceAccounts: ['other'],
  cidrs: ['192.0.2.0/24'],
  except: ['192.0.2.0/24'],
  entities: ['nodes'],
  fqdns: ['example.com'],
};

interface Change {
  /** Cases to change: on each back end the first one that it does not refuse. */
  readonly cases: readonly string[];
  /** JSON pointer into `spec`. */
  readonly path: string;
  readonly value: unknown;
}

const leaving = ['egress-address', 'egress-node'] as const;

const places = [
  [['pools-two'], 'loadBalancer', ofLoadBalancer],
  [['pools-two'], 'loadBalancer/pools/1', ofPools],
  [['pools-two'], 'loadBalancer/layer2', ofLayer2],
  [['bgp-racks'], 'bgp', ofBgp],
  [['bgp-racks'], 'bgp/peers/0', ofPeers],
  [['pool-bgp'], 'bgp/advertise/0', ofAdvertise],
  [leaving, 'egress/gateways/0', ofGateways],
  [leaving, 'egress/policies/0', ofPolicies],
  [['rules-applications'], 'policies/rules/0', ofRules],
  [['rules-applications'], 'policies/rules/0/ingress/0', ofIncoming],
  [['rules-applications'], 'policies/rules/1/egress/0', ofOutgoing],
  [['rules-applications'], 'policies/rules/1/egress/0/to/0', ofPeer],
] as const;

/** Every field of what can be announced and of what leaves, with another value. */
export const changes: readonly Change[] = places.flatMap(([cases, path, values]) =>
  Object.entries<unknown>(values).map(([field, value]) => ({ cases, path: `${path}/${field}`, value })),
);

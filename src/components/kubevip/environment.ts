import type { EnvVar, EnvVarSource } from 'kubernetes-types/core/v1';
import type { Instance } from './instance';
import { metricsPort } from './metrics-port';
import { multihop, peerEntry, secretPeer } from './peers';

interface Types {
  readonly boolean: boolean;
  readonly integer: number;
  readonly string: string;
  readonly source: EnvVarSource;
}

/** A variable of kube-vip: what it holds, what holds without it, and where the value comes from. */
interface Variable<T extends keyof Types = keyof Types> {
  readonly name: string;
  readonly type: T;
  /** Written only where the value differs from it; left out: written wherever there is a value. */
  readonly default?: Types[T];
  /** The only modes that read it; left out, all. */
  readonly modes?: readonly Instance['mode'][];
  readonly value: (instance: Instance) => Types[T] | undefined;
}

const boolean = (variable: Omit<Variable<'boolean'>, 'type'>): Variable<'boolean'> => ({
  type: 'boolean',
  ...variable,
});
const integer = (variable: Omit<Variable<'integer'>, 'type'>): Variable<'integer'> => ({
  type: 'integer',
  ...variable,
});
const string = (variable: Omit<Variable<'string'>, 'type'>): Variable<'string'> => ({ type: 'string', ...variable });
const source = (variable: Omit<Variable<'source'>, 'type'>): Variable<'source'> => ({ type: 'source', ...variable });

const field = (fieldPath: string): EnvVarSource => ({ fieldRef: { fieldPath } });
const peers = ({ model }: Instance) => model.bgp?.peers ?? [];
const secret = (instance: Instance) => secretPeer(peers(instance));

/** Which leases an instance holds with its own timing: the control plane's, or those of a layer2 section. */
function lease({ vip, services }: Instance) {
  if (vip) return vip.lease;
  const { layer2 } = services ?? {};
  return (
    layer2 && {
      durationSeconds: layer2.leaseDurationSeconds,
      renewDeadlineSeconds: layer2.leaseRenewDeadlineSeconds,
      retryPeriodSeconds: layer2.leaseRetryPeriodSeconds,
    }
  );
}

/** The modes in which an interface bears the addresses; tunnels are interfaces of their own. */
const onInterface = ['arp', 'bgp', 'routing-table'] as const;

/** An empty variable would not count as set. */
const ranges = (cidrs: readonly string[] = []) => (cidrs.length > 0 ? cidrs.join(',') : undefined);
const egress = ({ model, services }: Instance) => (services?.kubeVip?.egress ? model : undefined);

const servicesInterface = ({ services }: Instance) => services?.kubeVip?.interface ?? services?.layer2?.interfaces[0];

/**
 * The variables that Fairlead sets, in the order of upstream's generator.
 *
 * Not taken over from it: `debounce_time`, which nothing parses; `vip_loseleadership` a second time with a number, which
 * does not parse; an empty `vip_address`, `bgp_peeraddress` and `bgp_peerpass`; a password in clear.
 */
export const variables: readonly Variable[] = [
  boolean({ name: 'vip_arp', value: ({ mode }) => mode === 'arp' }),
  integer({ name: 'port', value: ({ vip }) => vip?.port ?? 6443 }),
  source({ name: 'vip_nodename', value: () => field('spec.nodeName') }),
  string({ name: 'instance_name', value: ({ second }) => (second ? 'services' : undefined) }),
  string({
    name: 'vip_interface',
    modes: onInterface,
    value: (instance) => (instance.vip ? instance.vip.interface : servicesInterface(instance)),
  }),
  string({
    name: 'vip_servicesinterface',
    modes: onInterface,
    value: (instance) => {
      const found = servicesInterface(instance);
      return instance.vip && found !== instance.vip.interface ? found : undefined;
    },
  }),
  string({
    name: 'vip_subnet',
    modes: onInterface,
    value: ({ vip }) => vip && (vip.address.includes(':') ? '128' : '32'),
  }),
  string({ name: 'dns_mode', value: () => 'first' }),
  string({ name: 'dhcp_mode', value: () => 'ipv4' }),
  boolean({ name: 'cp_enable', default: false, value: ({ vip }) => vip !== undefined }),
  string({ name: 'cp_namespace', value: ({ vip }) => vip && 'kube-system' }),
  boolean({ name: 'vip_ddns', modes: ['arp'], default: false, value: ({ vip }) => vip?.ddns }),
  boolean({ name: 'svc_enable', default: false, value: ({ services }) => services !== undefined }),
  string({ name: 'svc_leasename', value: ({ services }) => services && 'plndr-svcs-lock' }),
  boolean({ name: 'svc_election', default: false, value: ({ services }) => services?.kubeVip?.perServiceElection }),
  boolean({
    name: 'per_service_election_on_demand',
    modes: onInterface,
    default: false,
    value: ({ services }) => services?.kubeVip?.onDemandElection,
  }),
  boolean({ name: 'lb_class_only', default: false, value: ({ services }) => services?.class !== undefined }),
  string({ name: 'lb_class_name', default: 'kube-vip.io/kube-vip-class', value: ({ services }) => services?.class }),
  boolean({ name: 'vip_leaderelection', modes: ['arp'], default: false, value: ({ vip }) => vip !== undefined }),
  string({ name: 'vip_leasename', modes: ['arp', 'wireguard'], value: ({ vip }) => vip && 'plndr-cp-lock' }),
  integer({
    name: 'vip_leaseduration',
    modes: ['arp', 'wireguard'],
    value: (instance) => lease(instance)?.durationSeconds,
  }),
  integer({
    name: 'vip_renewdeadline',
    modes: ['arp', 'wireguard'],
    value: (instance) => lease(instance)?.renewDeadlineSeconds,
  }),
  integer({
    name: 'vip_retryperiod',
    modes: ['arp', 'wireguard'],
    value: (instance) => lease(instance)?.retryPeriodSeconds,
  }),
  boolean({
    name: 'enable_node_labeling',
    default: false,
    value: ({ model }) => model.controlPlane.kubeVip.nodeLabels,
  }),
  boolean({ name: 'vip_wireguard', modes: ['wireguard'], value: () => true }),
  boolean({ name: 'vip_routingtable', modes: ['routing-table'], value: () => true }),
  integer({
    name: 'vip_routingtableid',
    modes: ['routing-table'],
    default: 198,
    value: ({ model }) => model.controlPlane.kubeVip.routingTable.id,
  }),
  integer({
    name: 'vip_routingprotocol',
    modes: ['routing-table'],
    default: 248,
    value: ({ model }) => model.controlPlane.kubeVip.routingTable.protocol,
  }),
  boolean({ name: 'bgp_enable', modes: ['bgp'], value: () => true }),
  source({
    name: 'bgp_routerid',
    modes: ['bgp'],
    value: ({ model }) => (model.bgp?.routerInterface ? undefined : field('status.podIP')),
  }),
  string({ name: 'bgp_routerinterface', modes: ['bgp'], value: ({ model }) => model.bgp?.routerInterface }),
  integer({ name: 'bgp_as', modes: ['bgp'], value: ({ model }) => model.bgp?.localASN }),
  string({ name: 'bgp_peeraddress', modes: ['bgp'], value: (instance) => secret(instance)?.address }),
  source({
    name: 'bgp_peerpass',
    modes: ['bgp'],
    value: (instance) => {
      const name = secret(instance)?.passwordSecret;
      return name === undefined ? undefined : { secretKeyRef: { name, key: 'password' } };
    },
  }),
  integer({ name: 'bgp_peeras', modes: ['bgp'], value: (instance) => secret(instance)?.asn }),
  boolean({
    name: 'bgp_multihop',
    modes: ['bgp'],
    default: false,
    value: (instance) => {
      const peer = secret(instance);
      return peer && multihop(peer);
    },
  }),
  string({
    name: 'bgp_peers',
    modes: ['bgp'],
    value: (instance) => {
      const listed = peers(instance).filter((peer) => peer !== secret(instance));
      return listed.length > 0 ? listed.map(peerEntry).join(',') : undefined;
    },
  }),
  integer({
    name: 'bgp_hold_time',
    modes: ['bgp'],
    default: 30,
    value: (instance) => peers(instance)[0]?.holdTimeSeconds,
  }),
  integer({
    name: 'bgp_keepalive_interval',
    modes: ['bgp'],
    default: 10,
    value: (instance) => peers(instance)[0]?.keepaliveTimeSeconds,
  }),
  boolean({ name: 'lb_enable', default: false, value: ({ vip }) => vip?.loadBalancing !== undefined }),
  integer({ name: 'lb_port', value: ({ vip }) => vip?.loadBalancing?.port }),
  string({ name: 'lb_fwdmethod', value: ({ vip }) => vip?.loadBalancing?.forward }),
  string({ name: 'address', modes: onInterface, value: ({ vip }) => vip?.address }),
  // The tunnel of the control plane is found by this variable alone.
  string({ name: 'vip_address', modes: ['wireguard'], value: ({ vip }) => vip?.address }),
  string({
    name: 'prometheus_server',
    value: (instance) => (instance.model.controlPlane.kubeVip.metrics ? `:${metricsPort(instance)}` : undefined),
  }),
  // Looked for in a static pod of kubeadm, if not given, and else guessed.
  string({ name: 'egress_podcidr', modes: ['arp'], value: (instance) => ranges(egress(instance)?.pods.cidrs) }),
  string({ name: 'egress_servicecidr', modes: ['arp'], value: (instance) => ranges(egress(instance)?.services.cidrs) }),
  integer({
    name: 'vip_loglevel',
    default: 0,
    // The levels of Go's slog: info is 0, debug is -4.
    value: ({ model }) => (model.controlPlane.kubeVip.logLevel === 'debug' ? -4 : 0),
  }),
];

/** The environment by which an instance is configured. */
export function environment(instance: Instance): EnvVar[] {
  return variables.flatMap(({ name, modes, default: standard, value }): EnvVar[] => {
    if (modes && !modes.includes(instance.mode)) return [];
    const found = value(instance);
    if (found === undefined || found === standard) return [];
    return typeof found === 'object' ? [{ name, valueFrom: found }] : [{ name, value: String(found) }];
  });
}

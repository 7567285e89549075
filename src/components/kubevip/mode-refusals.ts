import { type Finding, finding } from '../../diagnostics/finding';
import type { Instance } from './instance';

type Mode = Instance['mode'];

interface Limited {
  readonly path: string;
  readonly asked: (instance: Instance) => boolean;
  /** The modes in which it works. */
  readonly modes: readonly Mode[];
  readonly why: string;
}

const tunnels = 'the Secret `wireguard` in kube-system names each tunnel and its interface';

const limited: readonly Limited[] = [
  {
    path: '/spec/controlPlane/vip/loadBalancing',
    asked: ({ vip }) => vip?.loadBalancing !== undefined,
    modes: ['arp', 'bgp'],
    why: 'kube-vip balances only behind an address that it puts on an interface at once',
  },
  {
    path: '/spec/controlPlane/vip/ddns',
    asked: ({ vip }) => vip?.ddns === true,
    modes: ['arp'],
    why: 'a DHCP server leases an address to one node of its own network',
  },
  {
    path: '/spec/controlPlane/vip/etcd',
    asked: ({ vip }) => vip?.etcd !== undefined,
    modes: ['arp'],
    why: 'the other modes elect nobody, or read from the API server',
  },
  {
    path: '/spec/controlPlane/vip/interface',
    asked: ({ vip }) => vip?.interface !== undefined,
    modes: ['arp', 'bgp', 'routing-table'],
    why: tunnels,
  },
  {
    path: '/spec/controlPlane/vip/port',
    asked: ({ vip }) => vip !== undefined && vip.port !== 6443,
    modes: ['arp', 'bgp', 'routing-table'],
    why: 'kube-vip forwards port 6443 of the tunnel, and no other',
  },
  {
    path: '/spec/controlPlane/vip/runAs',
    asked: ({ staticPod }) => staticPod,
    modes: ['arp', 'bgp', 'routing-table'],
    why: 'its tunnels are in a Secret, which nobody can read before the API server is up',
  },
  {
    path: '/spec/loadBalancer/kubeVip/interface',
    asked: ({ services }) => services?.kubeVip?.interface !== undefined,
    modes: ['arp', 'bgp', 'routing-table'],
    why: tunnels,
  },
  {
    path: '/spec/loadBalancer/kubeVip/onDemandElection',
    asked: ({ services }) => services?.kubeVip?.onDemandElection === true,
    modes: ['arp', 'bgp', 'routing-table'],
    why: 'a tunnel needs a leader for every Service',
  },
  {
    path: '/spec/loadBalancer/kubeVip/egress',
    asked: ({ services }) => services?.kubeVip?.egress === true,
    modes: ['arp'],
    why: 'replies come back to one node only where one node alone answers for the address',
  },
];

/** What the spec asks of an instance and its mode does not have. */
export function modeRefusals(instance: Instance): Finding[] {
  const { mode, vip, services } = instance;
  const found = limited
    .filter(({ asked, modes }) => asked(instance) && !modes.includes(mode))
    .map(({ path, modes, why }) =>
      finding('FL-VIP-015', { field: path.split('/').at(-1) ?? path, mode, modes, because: why }, { path }),
    );
  if (mode === 'wireguard' && services && !vip && !services.kubeVip?.perServiceElection)
    found.push(finding('FL-VIP-014', {}, { path: '/spec/loadBalancer/kubeVip/mode' }));
  return found;
}

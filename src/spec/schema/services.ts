import { Type } from 'typebox';
import { cidr, closed, filled, flag, ip, list } from './fields';

const loadBalancing = Type.Object(
  {
    algorithm: Type.Optional(Type.Enum(['random', 'maglev'], { description: 'How a backend is chosen.' })),
    maglevTableSize: Type.Optional(
      Type.Enum([251, 509, 1021, 2039, 4093, 8191, 16381, 32749, 65521, 131071], {
        description: 'Slots of the Maglev table; at least 100 times the backends of the largest Service.',
      }),
    ),
    mode: Type.Optional(
      Type.Enum(['snat', 'dsr', 'hybrid'], {
        description: 'How replies return: through the first node, or directly (dsr).',
      }),
    ),
    dispatch: Type.Optional(
      Type.Enum(['opt', 'ipip', 'geneve'], { description: 'How dsr carries the Service address to the backend.' }),
    ),
    acceleration: Type.Optional(
      Type.Enum(['disabled', 'native', 'best-effort'], { description: 'XDP in the network driver.' }),
    ),
  },
  closed('How Services are balanced where the CNI does it.'),
);

const kubeProxy = Type.Object(
  {
    mode: Type.Enum(['iptables', 'ipvs', 'nftables'], { default: 'iptables', description: 'What it writes.' }),
    strictARP: flag('With IPVS: nodes do not answer ARP for addresses of Services.', false),
    excludeCIDRs: list(cidr('A range.'), 'With IPVS: virtual servers that it leaves alone.'),
  },
  closed('How kube-proxy is configured where it runs; Fairlead only compares.'),
);

export const services = Type.Object(
  {
    cidrs: list(cidr('A range.'), 'Ranges of ClusterIPs.'),
    dns: Type.Optional(
      ip("Address of the Service of the cluster's DNS; left out, the tenth of the first range. It is only compared."),
    ),
    nodeLocalDNS: Type.Optional(
      ip('Address of a DNS cache that runs on every node, often 169.254.20.10. It is only kept clear of.'),
    ),
    proxy: Type.Enum(['cni', 'kube-proxy'], {
      default: 'cni',
      description: 'Who makes Services work: the CNI, without kube-proxy, or kube-proxy.',
    }),
    loadBalancing: Type.Optional(loadBalancing),
    kubeProxy: Type.Optional(kubeProxy),
  },
  filled('Services.'),
);

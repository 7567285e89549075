import { Type } from 'typebox';
import { cidr, filled, list } from './fields';

export const pods = Type.Object(
  {
    cidrs: list(cidr('A range; IPv4, IPv6 or one of each.'), 'Ranges that pods take their addresses from.'),
    ipam: Type.Optional(
      Type.Enum(['cluster-pool', 'kubernetes', 'eni'], {
        description:
          "Who divides the ranges among the nodes: the CNI's operator (cluster-pool) or the controller manager (kubernetes). With eni there is nothing to divide: pods take addresses of AWS network interfaces, from the subnets of the VPC. Default: kubernetes on Talos, k3s, RKE2 and kind and with Antrea, eni for Cilium on EKS, cluster-pool elsewhere.",
      }),
    ),
    nodeMaskSize: Type.Object(
      {
        ipv4: Type.Integer({
          minimum: 1,
          maximum: 32,
          default: 24,
          description: "Prefix length of a node's IPv4 range.",
        }),
        ipv6: Type.Integer({
          minimum: 1,
          maximum: 128,
          default: 120,
          description: "Prefix length of a node's IPv6 range.",
        }),
      },
      filled('How large a range each node gets.'),
    ),
  },
  filled('Pod addresses.'),
);

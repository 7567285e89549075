import { Type } from 'typebox';
import { closed, dnsName, flag, list, text } from './fields';

/** What an agent puts between pods and the network: fields of `cni.cilium`. */
export const ciliumDatapath = {
  serviceMesh: Type.Optional(
    Type.Enum(['istio', 'istio-ambient', 'linkerd'], {
      description:
        "A service mesh that runs above Cilium. Sockets of pods and the mesh's own CNI configuration are left to it, and policies are held against what it does to traffic.",
    }),
  ),
  socketLB: Type.Optional(
    Type.Enum(['everywhere', 'host'], {
      description:
        'Where Services are balanced at the sockets: in pods too, or on the host alone, so that proxies inside pods see the address of the Service. Default: host with serviceMesh and where Gateway API weighs routes, everywhere elsewhere.',
    }),
  ),
  datapathMode: Type.Enum(['veth', 'netkit', 'netkit-l2'], {
    default: 'veth',
    description:
      'The device of a pod. netkit needs kernel 6.8 and BPF host routing; pods change to it when they start anew.',
  }),
  bigTCP: Type.Optional(
    Type.Object(
      {
        ipv4: flag('For IPv4; kernel 6.3.', false),
        ipv6: flag('For IPv6; kernel 5.19.', false),
      },
      closed('Packets above 64 KiB inside nodes (BIG TCP), on network cards that take them: mlx4, mlx5, ice.'),
    ),
  ),
  datapathPlugins: list(
    Type.Object(
      {
        name: dnsName('Its name, and that of the folder with its socket below `/var/run/cilium/plugins`.'),
        version: text('Changed with the plugin: agents then load their programs anew.'),
        attachmentPolicy: Type.Enum(['Always', 'BestEffort'], {
          default: 'BestEffort',
          description: 'Whether agents wait for the plugin (Always); it must then run on the host network.',
        }),
      },
      closed('A plugin.'),
    ),
    "Programs of others in Cilium's datapath; who runs them is not rendered. Cilium 1.20.",
  ),
};

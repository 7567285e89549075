import { applyObjects } from '../apply-objects';
import { code } from '../code';
import type { Start } from './start';
import { vipOfServers } from './vip-of-servers';

/** k3s brings a network of its own, which its configuration turns off before the first start. */
export const onK3s: Start = (model, { objects }) => {
  if (model.cni.external) return [...vipOfServers(model, 6443), ...applyObjects(model, objects)];
  return [
    'Put the configuration on every server before k3s starts there for the first time. It turns off what this network replaces; what it says must be the same on all servers, and the ranges cannot be changed later:',
    code('install -D -m 600 k3s/config.yaml /etc/rancher/k3s/config.yaml'),
    'Install k3s, and use the kubeconfig of the first server. Its nodes stay NotReady until the agents run:',
    code('export KUBECONFIG=/etc/rancher/k3s/k3s.yaml'),
    ...vipOfServers(model, 6443),
    'Leave `/var/lib/rancher/k3s/server/manifests` alone: k3s applies what lies there again and again, and would fight Argo CD over the same objects.',
    ...applyObjects(model, objects),
    ...(model.cni.cilium
      ? [
          'Before `k3s-killall.sh` or `k3s-uninstall.sh` on a node, remove the devices of Cilium, or the node may lose its own network:',
          code('for device in cilium_host cilium_net cilium_vxlan; do ip link delete "$device"; done'),
        ]
      : []),
  ];
};

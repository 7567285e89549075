import { applyObjects } from '../apply-objects';
import { code } from '../code';
import type { Start } from './start';
import { vipOfServers } from './vip-of-servers';

/** RKE2 installs a CNI from a chart of its own unless it is told `cni: none`. */
export const onRke2: Start = (model, { objects }) => {
  if (model.cni.external) return [...vipOfServers(model, 9345), ...applyObjects(model, objects)];
  return [
    'Put the configuration on every server before RKE2 starts there for the first time. RKE2 does not support to change the CNI or the ranges of a cluster that runs: where they are others already, create a new cluster.',
    code(
      'install -D -m 600 rke2/config.yaml /etc/rancher/rke2/config.yaml\nsystemctl enable --now rke2-server\nexport KUBECONFIG=/etc/rancher/rke2/rke2.yaml',
    ),
    ...vipOfServers(model, 9345),
    `\`cni: none\` is meant: with \`cni: cilium\` RKE2 installs its own chart \`rke2-cilium\` and upgrades it with every release, and a \`HelmChartConfig\` changes the values of that chart, not who applies it. Two would write the same objects in turn. For the same reason nothing of this goes into \`/var/lib/rancher/rke2/server/manifests\`.`,
    ...applyObjects(model, objects),
  ];
};

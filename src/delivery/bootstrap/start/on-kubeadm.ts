import { applyObjects } from '../apply-objects';
import { code } from '../code';
import type { Start } from './start';

/** Static pods before the cluster, and a cluster without kube-proxy where the CNI stands in for it. */
export const onKubeadm: Start = (model, { staticPods, objects }) => {
  const { vip } = model.controlPlane;
  return [
    ...(staticPods
      ? [
          'Before `kubeadm init` (and on each further control-plane node before it joins), put the static pods where the kubelet looks. On the first node of Kubernetes 1.29 and newer, `admin.conf` has no rights before `init` ends: point its volume at `super-admin.conf` until then.',
          code('install -m 600 static-pods/*.yaml /etc/kubernetes/manifests/'),
        ]
      : []),
    ...(vip?.runAs === 'daemonset'
      ? [
          `The control plane's address ${vip.address} comes with \`kubectl/40-control-plane-vip.yaml\`. Until then the name that you give \`kubeadm init\` as \`--control-plane-endpoint\` must lead to the first node.`,
        ]
      : []),
    ...(model.services.proxy === 'cni'
      ? ['kube-proxy must not run beside this CNI: `kubeadm init --skip-phases=addon/kube-proxy`.']
      : []),
    ...applyObjects(model, objects),
  ];
};

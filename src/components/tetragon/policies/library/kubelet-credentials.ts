import type { LibraryPolicy } from '../library-policy';

/** Reads count as much as writes: a key that was read is lost. */
export const kubeletCredentials: LibraryPolicy = {
  reason: 'with the credentials of a kubelet or an administrator one is that kubelet or administrator',
  finds:
    'reads and writes of the keys and kubeconfigs below `/etc/kubernetes` and `/var/lib/kubelet` by anything but Kubernetes, in pods and on nodes',
  scope: 'everything',
  exempt: [
    '/kubelet',
    '/kubeadm',
    '/kube-apiserver',
    '/kube-controller-manager',
    '/kube-scheduler',
    '/kube-proxy',
    '/kube-vip',
    '/etcd',
  ],
  hooks: [
    {
      call: 'security_file_permission',
      syscall: false,
      message: 'a credential of Kubernetes was read or written',
      args: [
        { index: 0, type: 'file' },
        { index: 1, type: 'int' },
      ],
      matches: [
        {
          matchArgs: [
            {
              index: 0,
              operator: 'Prefix',
              values: [
                '/etc/kubernetes/admin.conf',
                '/etc/kubernetes/super-admin.conf',
                '/etc/kubernetes/kubelet.conf',
                '/etc/kubernetes/bootstrap-kubelet.conf',
                '/etc/kubernetes/pki/',
                '/var/lib/kubelet/pki/',
                '/var/lib/kubelet/kubeconfig',
              ],
            },
          ],
        },
      ],
    },
  ],
};

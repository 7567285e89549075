import type { ClusterModel } from '../../spec/model';
import { argocdOf } from '../argocd';
import { applyDefinitions } from './apply-definitions';

/** The commands that bring a new cluster to where Argo CD takes over. */
export function guide(model: ClusterModel, has: { readonly staticPods: boolean; readonly objects: boolean }): string {
  const argocd = argocdOf(model);
  const definitions = applyDefinitions(model);
  const { vip } = model.controlPlane;
  // A pod network that stands already is nobody's to wait for.
  const agent = model.cni.external ? undefined : model.cni.antrea ? 'antrea-agent' : 'cilium';
  const steps =
    model.kubernetes.distribution === 'talos'
      ? [
          'Give the patch to the control plane when you generate its machine configuration; the first node applies it at bootstrap:',
          code(
            `talosctl gen config ${model.name} https://API-SERVER:6443 --config-patch-control-plane @talos/machine-config-patch.yaml`,
          ),
          ...(definitions.length > 0 && model.delivery.definitions === 'vendored'
            ? [
                'Talos fetches nothing from the output. As soon as the API server answers after `talosctl bootstrap`, apply the definitions, and restart the operator, which looked for them when it started:',
                code(
                  [
                    ...definitions,
                    `kubectl -n kube-system rollout restart deployment/${model.cni.antrea ? 'antrea-controller' : 'cilium-operator'}`,
                  ].join('\n'),
                ),
              ]
            : []),
        ]
      : [
          ...(has.staticPods
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
          ...(definitions.length > 0
            ? [
                model.cni.antrea
                  ? 'Agents and controller use these definitions from the start, so they come first:'
                  : 'The operator looks for these definitions once, when it starts, so they come first:',
                code(definitions.join('\n')),
              ]
            : []),
          ...(has.objects
            ? [
                'Apply the files in their order, each when the one before it is done. The field manager is that of Argo CD, which so takes over without a conflict:',
                code(
                  `for file in kubectl/*.yaml; do\n  kubectl apply --server-side --field-manager=argocd-controller -f "$file"\ndone${agent ? `\nkubectl -n kube-system rollout status daemonset/${agent}` : ''}`,
                ),
              ]
            : ['Nothing of this network comes before Argo CD: the pod network stands already.']),
        ];
  const handOver = argocd
    ? [
        `Install Argo CD in \`${argocd.namespace}\`, give it the settings that waves need, then the parent Application:`,
        code(
          `kubectl -n ${argocd.namespace} patch configmap argocd-cm --patch-file argocd/argocd-cm-patch.yaml\nkubectl apply -f argocd/parent.yaml`,
        ),
        'With the Helm chart of Argo CD, merge `argocd/helm-values.yaml` into its values instead of patching.',
      ]
    : [];
  return `${['# From an empty cluster to its network', ...steps, ...handOver].join('\n\n')}\n`;
}

const code = (text: string) => `\`\`\`sh\n${text}\n\`\`\``;

import { applyDefinitions } from '../apply-definitions';
import { code } from '../code';
import type { Start } from './start';

/** Talos applies everything itself, from its machine configuration. */
export const onTalos: Start = (model) => {
  const definitions = model.delivery.definitions === 'vendored' ? applyDefinitions(model) : [];
  return [
    'Give the patch to the control plane when you generate its machine configuration; the first node applies it at bootstrap:',
    code(
      `talosctl gen config ${model.name} https://API-SERVER:6443 --config-patch-control-plane @talos/machine-config-patch.yaml`,
    ),
    'Talos makes them at bootstrap, and once more with every `talosctl upgrade-k8s`, as its machine configuration has them then. Put the newest patch into that before an upgrade, or the agents go back to what they were.',
    ...(definitions.length > 0
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
  ];
};

import { applyDefinitions } from '../apply-definitions';
import { code } from '../code';
import { lookAgain } from '../look-again';
import type { Start } from './start';

/** Talos applies everything itself, from its machine configuration, unless Cluster API does. */
export const onTalos: Start = (model) => {
  const { clusterAPI } = model.kubernetes;
  const definitions = clusterAPI || model.delivery.definitions === 'vendored' ? applyDefinitions(model) : [];
  return [
    ...(clusterAPI
      ? [
          'Give the patch `talos/machine-config-patch.yaml` to the control plane, in `strategicPatches` of its TalosControlPlane. The objects are not in it: Cluster API makes them.',
        ]
      : [
          'Give the patch to the control plane when you generate its machine configuration; the first node applies it at bootstrap:',
          code(
            `talosctl gen config ${model.name} https://API-SERVER:6443 --config-patch-control-plane @talos/machine-config-patch.yaml`,
          ),
          'Talos makes them at bootstrap, and once more with every `talosctl upgrade-k8s`, as its machine configuration has them then. Put the newest patch into that before an upgrade, or the agents go back to what they were.',
        ]),
    ...(definitions.length > 0
      ? [
          `${clusterAPI ? 'Nor are the definitions. As soon as the API server answers' : 'Talos fetches nothing from the output. As soon as the API server answers after `talosctl bootstrap`'}, apply the definitions, and restart the operator, which looked for them when it started:`,
          code([...definitions, lookAgain(model)].join('\n')),
        ]
      : []),
  ];
};

import type { CiliumNodeConfig } from '../../../imports/cilium.io';
import { inKeyOrder } from '../in-key-order';
import { nodeKeyRefusal } from './config/node-key-refusal';
import { labelSelector } from './resources/label-selector';
import type { CiliumSettings } from './settings';

/** CiliumNodeConfigs: what agents of a group read at start over cilium-config. Keys that are refused stay out of them. */
export function nodeConfigs(s: CiliumSettings): CiliumNodeConfig[] {
  return s.model.nodes.groups.flatMap(({ name, selector, cilium }) => {
    const own = Object.entries(cilium?.config ?? {}).filter(([key]) => !nodeKeyRefusal(key, s, ''));
    if (own.length === 0) return [];
    return [
      {
        apiVersion: 'cilium.io/v2',
        kind: 'CiliumNodeConfig',
        metadata: { name, namespace: s.namespace },
        spec: {
          nodeSelector: labelSelector(selector),
          defaults: inKeyOrder(own),
        },
      },
    ];
  });
}

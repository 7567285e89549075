import type { ConfigMap } from 'kubernetes-types/core/v1';
import { inKeyOrder } from '../in-key-order';
import { foldRows } from '../rows';
import type { Wire } from '../wire';
import { groups } from './config/groups';
import { keyRefusal } from './config/key-refusal';
import type { CiliumSettings } from './settings';

/** `cilium-config`: what agent and operator read at start. Keys of the spec's own that are refused stay out of it. */
export function ciliumConfig(s: CiliumSettings): Wire<ConfigMap> {
  const own = Object.entries(s.cilium.config).filter(([key]) => !keyRefusal(key, s));
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'cilium-config', namespace: s.namespace },
    data: inKeyOrder([...Object.entries(foldRows(groups, s)), ...own]),
  };
}

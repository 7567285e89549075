import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { Wire } from '../../wire';
import type { CiliumSettings } from '../settings';
import { bootstrap } from './bootstrap/bootstrap';
import { printSorted } from './bootstrap/print-sorted';

/** The ConfigMap with the file that Envoy starts with. */
export const envoyConfig = (s: CiliumSettings): Wire<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'cilium-envoy-config', namespace: s.namespace },
  data: { 'bootstrap-config.json': `${printSorted(bootstrap(s))}\n` },
});

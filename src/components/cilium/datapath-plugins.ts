import type { CiliumDatapathPlugin } from '../../../imports/cilium.io';
import type { CiliumSettings } from './settings';

/** CiliumDatapathPlugins: whose programs agents load into the datapath. A version that knows none gets none (check-datapath.ts). */
export function datapathPlugins({ cilium, version }: CiliumSettings): CiliumDatapathPlugin[] {
  if (!version.features.has('datapath-plugins')) return [];
  return cilium.datapathPlugins.map(({ name, ...spec }) => ({
    apiVersion: 'cilium.io/v2alpha1',
    kind: 'CiliumDatapathPlugin',
    metadata: { name },
    spec: { ...spec },
  }));
}

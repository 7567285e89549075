import type { CiliumRows } from './cilium-rows';

export const apiClient: readonly CiliumRows[] = [
  {
    name: 'api-client',
    from: 'cni.cilium.apiClient',
    rows: {
      'k8s-client-qps': ({ cilium }) => cilium.apiClient?.qps.toString(),
      'k8s-client-burst': ({ cilium }) => cilium.apiClient?.burst.toString(),
    },
  },
  {
    name: 'configuration-drift',
    rows: { 'enable-dynamic-config': 'true', 'enable-drift-checker': 'true' },
  },
];

import type { CiliumSettings } from '../settings';
import type { CiliumRows } from './cilium-rows';

export const loadBalancer: readonly CiliumRows[] = [
  {
    name: 'addresses',
    rows: { 'enable-lb-ipam': 'true' },
  },
  {
    name: 'unclassed-services',
    from: 'loadBalancer.implementation and loadBalancer.class',
    rows: { 'default-lb-service-ipam': (s) => (answersForUnclassed(s) ? 'lbipam' : 'none') },
  },
];

/** Two implementations must not give addresses to one Service. */
function answersForUnclassed({ model }: CiliumSettings): boolean {
  return model.loadBalancer?.implementation !== 'kube-vip' && model.loadBalancer?.class === undefined;
}

import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** The tunnel's port is named only where there is a tunnel. */
export function checkRouting({ routing: { mode, tunnelPort }, services }: ClusterModel): Finding[] {
  // Geneve dispatch carries packets to backends in that tunnel, with native routing too.
  if (mode !== 'native' || tunnelPort === undefined || services.loadBalancing?.dispatch === 'geneve') return [];
  return [finding('FL-RTE-101', {}, { path: '/spec/routing/tunnelPort' })];
}

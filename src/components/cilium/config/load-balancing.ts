import type { CiliumRows } from './cilium-rows';

export const loadBalancing: readonly CiliumRows[] = [
  {
    name: 'algorithm',
    from: 'services.loadBalancing.algorithm',
    rows: { 'bpf-lb-algorithm': ({ model }) => model.services.loadBalancing?.algorithm },
  },
  {
    name: 'maglev-table',
    from: 'services.loadBalancing.maglevTableSize',
    rows: { 'bpf-lb-maglev-table-size': ({ model }) => model.services.loadBalancing?.maglevTableSize?.toString() },
  },
  {
    name: 'mode',
    from: 'services.loadBalancing.mode',
    rows: { 'bpf-lb-mode': ({ model }) => model.services.loadBalancing?.mode },
  },
  {
    name: 'dispatch',
    from: 'services.loadBalancing.dispatch',
    rows: { 'bpf-lb-dsr-dispatch': ({ model }) => model.services.loadBalancing?.dispatch },
  },
  {
    name: 'acceleration',
    from: 'services.loadBalancing.acceleration',
    rows: { 'bpf-lb-acceleration': ({ model }) => model.services.loadBalancing?.acceleration ?? 'disabled' },
  },
];

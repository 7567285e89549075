/** Sections of a spec that moves from Calico to Cilium and stands in `phase`, over those of test/capabilities/built.ts. */
export function migrating(phase: string, more: object = {}, sections: object = {}) {
  return {
    pods: { cidrs: ['10.245.0.0/16'], ipam: 'cluster-pool' },
    services: { proxy: 'cni' },
    routing: { tunnelPort: 8473, masquerade: 'bpf' },
    migration: { from: { calico: { cidrs: ['10.244.0.0/16'] } }, phase, ...more },
    ...sections,
  };
}

/** Labels of the probe pods. */
export const probeLabels = { 'app.kubernetes.io/name': 'migration-probe' } as const;

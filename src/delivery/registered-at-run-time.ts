/**
 * API groups whose definitions an operator, or Talos, registers when it runs, and that of Argo Workflows, which comes from
 * elsewhere: they are in no sync, so Argo CD's dry run over all waves, before the first is applied, must not ask for them.
 */
export const registeredAtRunTime: ReadonlySet<string> = new Set(['argoproj.io', 'cilium.io', 'talos.dev']);

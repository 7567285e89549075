import { argocdOf } from '../../delivery/argocd';
import type { ClusterModel } from '../../spec/model';
import { migrationPhases } from '../../spec/schema/migration-phases';
import type { PhaseName } from './phase-guides';
import type { PhaseStep } from './phase-step';
import { shellWord } from './shell-word';

/** How a cluster comes to a phase: a line in the file `spec`, a commit, and what Argo CD says of it. */
export function arrival(model: ClusterModel, phase: PhaseName, spec: string): PhaseStep[] {
  const before = migrationPhases[migrationPhases.indexOf(phase) - 1];
  if (before === undefined) return [];
  const argocd = argocdOf(model);
  const synced = ['cni', ...(model.migration?.workflows ? ['operations'] : [])].map((one) => `${model.name}-${one}`);
  return [
    {
      run: `fairlead migrate next ${shellWord(spec)}`,
      expect: `\`${before}\` is now \`${phase}\`: render it, and have the commit merged`,
    },
    ...(argocd
      ? [
          {
            run: `kubectl -n ${argocd.namespace} get applications ${synced.join(' ')}`,
            expect: 'each is `Synced` and `Healthy`',
          },
        ]
      : []),
  ];
}

import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import type { Enforcement, PolicyObjects } from '../dialects/policy-set-of';

const names = { cilium: 'Cilium', antrea: 'Antrea', calico: 'Calico' } as const;
const path = '/apiVersion';

/**
 * Policies of another CNI than the one that enforces: they mean nothing. Where nobody has `said` who enforces, those of two CNIs
 * leave it open.
 */
export function foreignPolicies(objects: PolicyObjects, enforcement: Enforcement, said: boolean): Finding[] {
  const own: Readonly<Record<keyof typeof names, readonly Located<KubernetesObject>[]>> = {
    cilium: objects.cilium,
    antrea: objects.antrea,
    calico: objects.calico,
  };
  const foreign = (['cilium', 'antrea', 'calico'] as const).filter((one) => one !== enforcement);
  if (said) {
    return foreign.flatMap((one) =>
      own[one].map(({ value: { kind }, place }) =>
        finding('FL-ANA-002', { kind, whose: names[one], cni: one }, { place: place(path), path }),
      ),
    );
  }
  return foreign.flatMap((one) => {
    const [first] = own[one];
    if (!first || enforcement === 'kubernetes' || enforcement === 'portable') return [];
    return [
      finding('FL-ANA-003', { whose: names[enforcement], others: names[one] }, { place: first.place(path), path }),
    ];
  });
}

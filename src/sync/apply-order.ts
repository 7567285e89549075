import type { KubernetesObject } from '../stages/kubernetes-object';
import { groupOf } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { applications, stages } from '../stages/stages';
import { compareWaves } from './compare-waves';
import { phasesOf } from './hooks';
import { kindOrder } from './kind-order';
import type { Turn } from './turn';

/**
 * All manifests in the order in which Argo CD applies them: Applications one after another, then phase, wave, kind, name, and,
 * where Argo CD leaves it open, namespace and group. Namespaces and definitions that sort after their first user are
 * pulled in front of it, into its phase and wave, as gitops-engine does. A hook has a turn in each of its phases.
 */
export function applyOrder(manifests: readonly Manifest[]): Turn[] {
  const turns = manifests.flatMap((manifest): Turn[] => {
    const { application, wave } = stages[manifest.stage];
    return phasesOf(manifest.object).map((phase) => ({ manifest, application, phase, wave }));
  });
  turns.sort(compare);
  return applications.flatMap((name) => {
    const own = turns.filter((turn) => turn.application === name);
    return pull(pull(own, 'Namespace'), 'CustomResourceDefinition');
  });
}

function compare(a: Turn, b: Turn): number {
  const [x, y] = [a.manifest.object, b.manifest.object];
  return (
    compareWaves(a, b) ||
    kindOrder(x.kind) - kindOrder(y.kind) ||
    bytewise(x.metadata.name, y.metadata.name) ||
    bytewise(x.metadata.namespace ?? '', y.metadata.namespace ?? '') ||
    bytewise(`${groupOf(x.apiVersion)}/${x.kind}`, `${groupOf(y.apiVersion)}/${y.kind}`)
  );
}

const bytewise = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Moves each object of `kind` in front of the first one that lives in it, or is of the kind that it defines. */
function pull(turns: readonly Turn[], kind: 'Namespace' | 'CustomResourceDefinition'): Turn[] {
  const firstUse = new Map<string, number>();
  turns.forEach(({ manifest: { object } }, index) => {
    const use = kind === 'Namespace' ? object.metadata.namespace : `${groupOf(object.apiVersion)}/${object.kind}`;
    if (use !== undefined && !firstUse.has(use)) firstUse.set(use, index);
  });
  const before = new Map<number, Turn[]>();
  const moved = new Set<Turn>();
  turns.forEach((turn, index) => {
    const { object } = turn.manifest;
    if (object.kind !== kind || (kind === 'Namespace' && groupOf(object.apiVersion) !== '')) return;
    const use = firstUse.get(kind === 'Namespace' ? object.metadata.name : defined(object));
    if (use === undefined || use > index) return;
    moved.add(turn);
    const { phase, wave } = turns[use] ?? turn;
    before.set(use, [...(before.get(use) ?? []), { ...turn, phase, wave }]);
  });
  if (moved.size === 0) return [...turns];
  return turns.flatMap((turn, index) => [...(before.get(index) ?? []), ...(moved.has(turn) ? [] : [turn])]);
}

function defined(definition: KubernetesObject): string {
  const { spec } = definition as KubernetesObject & { spec?: { group?: string; names?: { kind?: string } } };
  return `${spec?.group ?? ''}/${spec?.names?.kind ?? ''}`;
}

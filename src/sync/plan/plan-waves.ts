import { same } from '../../diagnostics/value-at';
import { identity, type KubernetesObject } from '../../stages/kubernetes-object';
import type { Manifest } from '../../stages/manifest';
import { type StageName, stages } from '../../stages/stages';
import { holds } from '../holds';
import { isHook, type Phase, phases } from '../hooks';
import { podsOf } from '../pod-template';
import { readySeconds } from '../ready-seconds';
import { restarts } from '../restarts';
import type { Turn } from '../turn';
import { checkStep } from './check-step';
import { madeAnew } from './made-anew';
import type { WavePlan } from './plan';
import { pruningWaves } from './pruning-waves';

/** How long Argo CD rests between two waves, unless ARGOCD_SYNC_WAVE_DELAY says otherwise. */
const restSeconds = 2;

interface Given {
  /** What is there, by identity. */
  readonly there: ReadonlyMap<string, Manifest>;
  /** What is not in git any more, and what of it stays nevertheless. */
  readonly gone: readonly Manifest[];
  readonly stays: (manifest: Manifest) => boolean;
  readonly nodes: number | undefined;
}

/** The waves of one Application's sync, `turns` being its objects in their order. */
export function planWaves(turns: readonly Turn[], { there, gone, stays, nodes }: Given): WavePlan[] {
  const pruned = gone.filter((one) => !stays(one));
  const going = pruningWaves(
    gone,
    turns.flatMap(({ phase, wave }) => (phase === 'Sync' ? [wave] : [])),
  );
  const applied = new Map<Phase, Map<number, Turn[]>>(phases.slice(0, -1).map((phase) => [phase, new Map()]));
  for (const one of pruned) applied.get('Sync')?.set(going.get(one) ?? stages[one.stage].wave, []);
  for (const turn of turns) {
    const waves = applied.get(turn.phase);
    const here = waves?.get(turn.wave);
    if (here) here.push(turn);
    else waves?.set(turn.wave, [turn]);
  }
  const waves = [...applied].flatMap(([phase, own]) =>
    [...own].sort(([a], [b]) => a - b).map(([wave, here]) => ({ phase, wave, here })),
  );
  return waves.map(({ phase, wave, here }, index) => {
    const leaving = phase === 'Sync' ? pruned.filter((one) => going.get(one) === wave) : [];
    const plan = planWave(here, there, nodes);
    return {
      ...{ phase, wave, ...plan },
      stages: stagesOf([...here.map(({ manifest }) => manifest), ...leaving]),
      pruned: leaving.map(({ object }) => object),
      seconds: plan.seconds + (index < waves.length - 1 ? restSeconds : 0),
    };
  });
}

function planWave(turns: readonly Turn[], there: ReadonlyMap<string, Manifest>, nodes: number | undefined) {
  const created: KubernetesObject[] = [];
  const changed: KubernetesObject[] = [];
  const restarted: KubernetesObject[] = [];
  let unchanged = 0;
  let seconds = 0;
  const stops = turns.flatMap(({ manifest: { object } }) => {
    const was = isHook(object) ? undefined : there.get(identity(object))?.object;
    if (was === undefined) {
      created.push(object);
      seconds = Math.max(seconds, readySeconds(object, false, nodes));
      return [];
    }
    if (same(was, object)) {
      unchanged += 1;
      return [];
    }
    changed.push(object);
    if (restarts(was, object) || (madeAnew(was, object) && podsOf(object))) {
      restarted.push(object);
      seconds = Math.max(seconds, readySeconds(object, true, nodes));
    }
    return checkStep(was, object, nodes);
  });
  const awaited = turns.map(({ manifest }) => manifest.object).filter(holds);
  return { created, hooks: created.filter(isHook), changed, restarted, unchanged, awaited, seconds, stops };
}

function stagesOf(manifests: readonly Manifest[]): StageName[] {
  const there = new Set(manifests.map(({ stage }) => stage));
  return (Object.keys(stages) as StageName[]).filter((stage) => there.has(stage));
}

import { finding } from '../../diagnostics/finding';
import { identity } from '../../stages/kubernetes-object';
import type { Manifest } from '../../stages/manifest';
import { applications, stages } from '../../stages/stages';
import { applyOrder } from '../apply-order';
import { checkOrder } from '../check-order';
import { display } from '../display';
import { goesOnSuccess, isHook, phasesOf } from '../hooks';
import { provides } from '../provides';
import { checkDryRun } from './check-dry-run';
import { hasSyncOption } from './has-sync-option';
import type { ApplicationPlan, Desired, SyncPlan, WavePlan } from './plan';
import { planWaves } from './plan-waves';

/**
 * What Argo CD does to bring a cluster from one state to another, or, with none before it, to make it: the Applications
 * one after another, in each the waves, in each what is pruned and then what is applied, and where that would stop.
 */
export function syncPlan(before: Desired | undefined, after: Desired): SyncPlan {
  const turns = applyOrder(after.manifests);
  const ordered = applyOrder(before?.manifests ?? []).map(({ manifest }) => manifest);
  const live = [...new Set(ordered)].filter(staysBehind);
  const keys = new Set(live.flatMap(({ object }) => provides(object).map(({ key }) => key)));
  const refusals = checkDryRun(turns, after.world, keys);
  const everywhere = new Set(turns.map(({ manifest }) => identity(manifest.object)));
  const stay = (one: Manifest) =>
    !after.prunes.has(applicationOf(one)) || hasSyncOption(one.object, 'Prune=false') || isHook(one.object);
  const plans = applications.map((name): ApplicationPlan => {
    const own = turns.filter(({ application }) => application === name);
    const wanted = new Set(own.map(({ manifest }) => identity(manifest.object)));
    const gone = live.filter((one) => applicationOf(one) === name && !wanted.has(identity(one.object)));
    // What another Application leaves is there to be taken over.
    const left = live.filter((one) => applicationOf(one) === name || stay(one));
    const there = new Map(left.map((one) => [identity(one.object), one]));
    const objects = gone.filter(({ object }) => !isHook(object));
    const waves = planWaves(own, { there, gone: objects, stays: stay, nodes: after.world.nodeCount });
    // Hooks alone are no reason to sync.
    const synced = waves.some(
      ({ pruned, created, hooks, changed }) => pruned.length + created.length - hooks.length + changed.length > 0,
    );
    return {
      name,
      waves: synced ? waves : [],
      seconds: synced ? waves.reduce((sum, { seconds }) => sum + seconds, 0) : 0,
      kept: gone.filter((one) => stay(one) && !everywhere.has(identity(one.object))).map(({ object }) => object),
      onFailure: own.flatMap(({ phase, manifest }) => (phase === 'SyncFail' ? [manifest.object] : [])),
      refusals: own.flatMap((turn) => refusals.get(turn) ?? []),
    };
  });
  return {
    applications: plans,
    findings: [
      ...checkOrder(turns, after.world),
      ...plans.flatMap((plan) => [...plan.refusals, ...plan.waves.flatMap(({ stops }) => stops), ...approvals(plan)]),
    ],
  };
}

/** Whether an object is there after a sync: what is never applied is not, nor what runs where it fails, or goes when it is done. */
function staysBehind({ object }: Manifest): boolean {
  return phasesOf(object).some((phase) => phase !== 'SyncFail') && !(isHook(object) && goesOnSuccess(object));
}

const applicationOf = ({ stage }: Manifest) => stages[stage].application;

/** Who is asked before something goes. */
function approvals({ name: application, waves }: ApplicationPlan) {
  const asked = ({ pruned }: WavePlan) => pruned.filter((object) => hasSyncOption(object, 'Prune=confirm'));
  const objects = waves.flatMap(asked).map(display).join(', ');
  return objects === '' ? [] : [finding('FL-SYNC-023', { objects, application })];
}

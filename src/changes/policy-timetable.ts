import type { PolicyChange, PolicyObject } from '../policy/rollout/policy-change';
import type { Schedule, Timetable } from '../policy/rollout/schedule';
import { groupOf, identity } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { type StageName, stages } from '../stages/stages';
import { pruningWaves } from '../sync/plan/pruning-waves';
import { stagesOfSteps } from './stages-of-steps';

/** When Argo CD syncs changes of policies, from the manifests of one state to those of another, with its annotations. */
export function policyTimetable(
  before: readonly Manifest[],
  after: readonly Manifest[],
  changes: readonly PolicyChange[],
): Timetable {
  const [was, is] = [networkByIdentity(before), networkByIdentity(after)];
  const policies = new Set(changes.map(({ key }) => key));
  const othersGone = [...was].flatMap(([key, one]) => (is.has(key) || policies.has(key) ? [] : [one]));
  const applied = [...is.values()].map(({ stage }) => stages[stage].wave);

  const scheduleOf = (some: readonly PolicyChange[], moved: ReadonlyMap<string, StageName> = new Map()): Schedule => {
    const gone = new Map(
      some.flatMap(({ key, before: old, after: stays }) =>
        stays || !old ? [] : [[key, was.get(key) ?? besides(old.value)] as const],
      ),
    );
    const leaving = pruningWaves([...othersGone, ...gone.values()], applied);
    return ({ key, after: stays }) => {
      const old = gone.get(key);
      const coming = stages[moved.get(key) ?? (is.get(key) ?? was.get(key))?.stage ?? 'isolate'].wave;
      return { commit: 0, wave: stays ? coming : ((old && leaving.get(old)) ?? coming), prunes: !stays };
    };
  };
  return {
    asRendered: scheduleOf(changes),
    inWaves: (steps) => {
      const moved = stagesOfSteps(steps);
      return moved && scheduleOf(changes, moved);
    },
    alone: (some) => scheduleOf(some),
  };
}

/** What is in neither state stands beside them for a while, rendered as policies are. */
const besides = ({ apiVersion, kind, metadata }: PolicyObject): Manifest => {
  const last = { annotations: { 'argocd.argoproj.io/sync-options': 'PruneLast=true' } };
  const goesLast = groupOf(apiVersion) !== 'crd.antrea.io';
  return { object: { apiVersion, kind, metadata: { ...metadata, ...(goesLast && last) } }, stage: 'isolate' };
};

const networkByIdentity = (manifests: readonly Manifest[]) =>
  new Map(
    manifests.flatMap((one) =>
      stages[one.stage].application === 'network' ? [[identity(one.object), one] as const] : [],
    ),
  );

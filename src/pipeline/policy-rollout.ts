import { policyTimetable } from '../changes/policy-timetable';
import { stagesOfSteps } from '../changes/stages-of-steps';
import { annotate } from '../delivery/annotate';
import { type PolicyObjects, policySetOf } from '../policy/dialects/policy-set-of';
import { readPolicyObjects } from '../policy/dialects/read-policy-objects';
import { openUniverse } from '../policy/engine/open-universe';
import { semantics } from '../policy/model/semantics';
import { universeOf } from '../policy/model/universe';
import { type PolicyChange, policyChanges } from '../policy/rollout/policy-change';
import { type Rollout, rollout } from '../policy/rollout/rollout';
import type { ClusterModel } from '../spec/model';
import { identity } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { applyOrder } from '../sync/apply-order';
import { policyFacts } from './policy-facts';
import type { ReadPolicies } from './read-policies';
import { settingsApart } from './settings-apart';

/** Pairs of so many kinds of pods are looked at in seconds. */
const mostKinds = 2000;

interface State {
  readonly model: ClusterModel;
  readonly manifests: readonly Manifest[];
  readonly policies: ReadPolicies;
}

/**
 * What a change of policies interrupts on its way, for the workloads that the spec after it names, or, where it names none,
 * for whatever may run. Undefined where no policy changes, or others enforce them afterwards.
 */
export function policyRollout(before: State, after: State): Rollout | undefined {
  const { enforcement, cluster, cidrMatchMode, ...ranges } = policyFacts(after.model);
  const [was, is] = [before, after].map(objectsOf);
  const { inventory } = after.policies;
  if (!was || !is || enforcement !== policyFacts(before.model).enforcement || policyChanges(was, is).length === 0)
    return undefined;
  const around = { enforcement, cluster, cidrMatchMode, namespaces: inventory.namespaces };
  const running = universeOf(inventory, ranges, semantics[enforcement]);
  const anyPods = () =>
    openUniverse(
      [was, is].map((objects) => policySetOf(objects, enforcement, around)),
      running,
      ranges.pods,
    );
  const universe = inventory.workloads.length > 0 ? running : anyPods();
  if (!universe || (universe !== running && universe.endpoints.length > mostKinds))
    return { verdict: 'undecided', interruptions: [], commits: [] };
  const [old, now] = [before, after].map(({ model, manifests }) =>
    manifests.map((manifest) => ({ ...manifest, object: annotate(manifest, model) })),
  );
  const timetable = (changes: readonly PolicyChange[]) => policyTimetable(old ?? [], now ?? [], changes);
  return settingsApart(rollout(was, is, { ...around, universe, timetable }), was, before.model, after.model);
}

/** Its policies; those that wait for the end of a migration are not among its manifests. */
function objectsOf({ manifests, policies }: State): PolicyObjects {
  const rendered = new Set<unknown>(manifests.map(({ object }) => object));
  return readPolicyObjects(policies.policies.filter(({ value }) => rendered.has(value))).objects;
}

/** A network with its policies in the waves in which they interrupt nothing, where waves alone can do that. */
export function inOtherWaves<N extends State>(network: N, found: Rollout | undefined): N {
  const moved = found?.way?.by === 'waves' ? stagesOfSteps(found.way.steps) : undefined;
  if (!moved) return network;
  const manifests = network.manifests.map((one) => ({ ...one, stage: moved.get(identity(one.object)) ?? one.stage }));
  return { ...network, manifests: applyOrder(manifests).map(({ manifest }) => manifest) };
}

import { type Finding, finding } from '../../diagnostics/finding';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { changedFixedFields } from '../changed-fixed-fields';
import { display } from '../display';
import { oneEachNode } from '../one-each-node';
import { podsOf } from '../pod-template';
import { restarts } from '../restarts';
import { rolloutOf } from '../rollout';
import { madeAnew } from './made-anew';

/** Why the API server refuses that `was` becomes `now`, or why that never ends on `nodes` nodes. */
export function checkStep(was: KubernetesObject, now: KubernetesObject, nodes: number | undefined): Finding[] {
  const object = display(now);
  if (madeAnew(was, now)) return [];
  const refused = changedFixedFields(was, now).map((field) => finding('FL-UPG-401', { object, field }));
  if (now.kind !== 'Deployment' || nodes === undefined || !restarts(was, now)) return refused;
  const rollout = rolloutOf(now, nodes);
  const pods = podsOf(now);
  if (!rollout || !pods || !oneEachNode(pods.spec) || rollout.unavailable > 0 || rollout.pods < nodes) return refused;
  return [...refused, finding('FL-SYNC-021', { object, replicas: rollout.pods, nodes })];
}

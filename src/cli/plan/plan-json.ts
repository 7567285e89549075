import { changeText } from '../../changes/change-text';
import { connectionText } from '../../changes/connection-text';
import { havingNames } from '../../changes/having-names';
import type { Finding } from '../../diagnostics/finding';
import type { Rollout } from '../../policy/rollout/rollout';
import type { ApplicationPlan } from '../../sync/plan/plan';
import type { ClusterPlan } from './cluster-plan';
import { named } from './named';

/** Plans for programs: one JSON array, an element for each commit of a cluster. */
export function planJson(plans: readonly ClusterPlan[]): string {
  const shown = plans.map(({ cluster, from, number, of, title, applications, policies, atOnce }) => ({
    cluster,
    from: from ?? null,
    commit: { number, of, title },
    applications: applications.map(applicationOf),
    ...(policies && { policies: rolloutOf(policies) }),
    ...(atOnce && { atOnce: rolloutOf(atOnce) }),
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

const applicationOf = ({ name, seconds, waves, kept, onFailure, refusals }: ApplicationPlan) => ({
  name,
  seconds,
  refusals: refusals.map(reason),
  waves: waves.map(({ pruned, created, hooks, changed, restarted, awaited, stops, ...wave }) => ({
    ...wave,
    pruned: pruned.map(named),
    created: created.map(named),
    hooks: hooks.map(named),
    changed: changed.map(named),
    restarted: restarted.map(named),
    awaited: awaited.map(named),
    stops: stops.map(reason),
  })),
  onFailure: onFailure.map(named),
  kept: kept.map(named),
});

const rolloutOf = ({ verdict, interruptions, way, bridge }: Rollout) => ({
  verdict,
  interruptions: interruptions.map((one) => ({
    kind: one.kind,
    connection: connectionText(one),
    ...havingNames(one),
  })),
  ...(way && { [way.by]: way.steps.map((step) => step.map(changeText)) }),
  ...(bridge && { bridge: bridge.policies, commits: bridge.commits.map(({ steps }) => steps) }),
});

const reason = ({ code, severity, message }: Finding) => ({ code, severity, message });

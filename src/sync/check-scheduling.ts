import type { PodSpec } from 'kubernetes-types/core/v1';
import { type Finding, finding } from '../diagnostics/finding';
import { identity } from '../stages/kubernetes-object';
import { compareWaves } from './compare-waves';
import { display } from './display';
import { oneEachNode } from './one-each-node';
import { podsOf } from './pod-template';
import type { Turn } from './turn';
import type { World } from './world';

/** What runs before the pod network can be scheduled then, and no Deployment has more replicas than nodes to hold them. */
export function checkScheduling(turns: readonly Turn[], world: World): Finding[] {
  const agent = turns.find(({ manifest: { object } }) => world.agents.has(identity(object)));
  return turns.flatMap((turn) => {
    const { object } = turn.manifest;
    const pods = podsOf(object);
    if (!pods?.awaited) return [];
    const findings: Finding[] = [];
    if (agent && compareWaves(turn, agent) <= 0 && !toleratesNotReady(pods.spec)) {
      findings.push(finding('FL-SYNC-008', { object: display(object) }));
    }
    const { nodeCount: nodes } = world;
    if (nodes !== undefined && pods.replicas > nodes && oneEachNode(pods.spec)) {
      findings.push(finding('FL-SYNC-007', { object: display(object), replicas: pods.replicas, nodes }));
    }
    return findings;
  });
}

function toleratesNotReady({ tolerations = [] }: PodSpec): boolean {
  return tolerations.some(
    ({ key, operator, effect }) =>
      (key === undefined ? operator === 'Exists' : key === 'node.kubernetes.io/not-ready') &&
      (effect === undefined || effect === 'NoSchedule'),
  );
}

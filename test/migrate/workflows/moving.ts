import { migrating } from '../migrating';

const kubectl = `registry.k8s.io/kubectl:v1.34.1@sha256:${'a'.repeat(64)}`;
const group = (name: string, operator: 'In' | 'NotIn') => ({
  name,
  selector: { matchExpressions: [{ key: 'role', operator, values: ['canary'] }] },
});

/** Over the sections of `moving`: what nodes lose is counted, and more than ten packets a second are too many. */
export const counting = [
  { workflows: { kubectl, drops: { perSecond: 10, prometheus: 'monitoring/prometheus:9090' } } },
  { observability: { serviceMonitors: true } },
] as const;

const tools = `antrea/antrea-agent-ubuntu:v2.7.0@sha256:${'b'.repeat(64)}`;

/** Sections of a spec whose nodes move by workflows: one `canary` at a time, then two of the `rest`, then the control plane. */
export function moving(more: object = {}, sections: object = {}) {
  return migrating(
    'nodes',
    {
      groups: [
        { name: 'canary', nodes: 'canary' },
        { name: 'rest', nodes: 'others', maxParallel: 2 },
      ],
      workflows: { kubectl },
      ...more,
    },
    { nodes: { groups: [group('canary', 'In'), group('others', 'NotIn')] }, ...sections },
  );
}

/** The same to Antrea. */
export function movingToAntrea(more: object = {}, sections: object = {}) {
  const accepted = { acceptUnsupported: true, workflows: { kubectl, tools }, ...more };
  return moving(accepted, { cni: { antrea: {} }, routing: { protocol: 'geneve' }, ...sections });
}

import { migrating } from '../migrating';

const kubectl = `registry.k8s.io/kubectl:v1.34.1@sha256:${'a'.repeat(64)}`;
const group = (name: string, operator: 'In' | 'NotIn') => ({
  name,
  selector: { matchExpressions: [{ key: 'role', operator, values: ['canary'] }] },
});

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

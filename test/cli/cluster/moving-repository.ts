import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moving } from '../../migrate/workflows/moving';

/** A repository whose one spec moves its nodes by workflows; `more` is over its migration, `sections` over the rest. */
export function movingRepository(more: object = {}, sections: object = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-moving-'));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'specs'));
  const kubernetes = { version: '1.34', apiServer: { host: '10.0.10.10' } };
  const spec = {
    apiVersion: 'fairlead.dev/v1alpha1',
    kind: 'ClusterNetwork',
    metadata: { name: 'fra1' },
    spec: { kubernetes, cni: { cilium: {} }, ...moving(more, sections) },
  };
  writeFileSync(join(folder, 'specs/fra1.yaml'), JSON.stringify(spec));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

const argo = '/apis/argoproj.io/v1alpha1/namespaces/cni-migration';

/** Where the API keeps what a migration is about. */
export const collections = {
  nodes: '/api/v1/nodes',
  templates: `${argo}/workflowtemplates`,
  workflows: `${argo}/workflows`,
} as const;

/** A node and how far it is. */
export function node(name: string, state?: string, labels: Record<string, string> = {}) {
  return { metadata: { name, labels: { ...labels, ...(state && { 'fairlead.dev/migration': state }) } } };
}

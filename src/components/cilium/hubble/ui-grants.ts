import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { CiliumSettings } from '../settings';

/** What the page's backend may do in the whole cluster. */
export const uiGrants: readonly Grant<CiliumSettings>[] = [
  {
    reason: 'shows namespaces and what runs in them',
    group: '',
    resources: ['componentstatuses', 'namespaces', 'nodes', 'pods', 'services'],
    verbs: read,
  },
  {
    reason: 'shows what Services send to',
    when: ({ version }) => version.features.has('endpoints'),
    group: '',
    resources: ['endpoints'],
    verbs: read,
  },
  {
    reason: 'sees which definitions are there',
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    verbs: read,
  },
];

import type { ConfigMap } from 'kubernetes-types/core/v1';
import { foldRows } from '../../rows';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { TetragonSettings } from '../settings';
import { agentRows } from './agent-rows';

/** `tetragon-config`: what agents read at start, a file for each key. */
export const agentConfig = (s: TetragonSettings): Wire<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'tetragon-config', namespace: s.namespace, labels: labels('agent') },
  data: foldRows(agentRows, s),
});

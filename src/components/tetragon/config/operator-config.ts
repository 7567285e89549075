import type { ConfigMap } from 'kubernetes-types/core/v1';
import { foldRows } from '../../rows';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { TetragonSettings } from '../settings';
import { operatorRows } from './operator-rows';

/** `tetragon-operator-config`: what the operator reads at start, a file for each key. */
export const operatorConfig = (s: TetragonSettings): Wire<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'tetragon-operator-config', namespace: s.namespace, labels: labels('operator') },
  data: foldRows(operatorRows, s),
});

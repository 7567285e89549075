import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { say } from './say';

/** The policies that a network holds, of whatever kind: they come out as they went in. */
export const readPolicies = (objects: readonly KubernetesObject[]): string[] =>
  objects
    .filter(({ kind, metadata }) => kind.endsWith('NetworkPolicy') && metadata.namespace === 'default')
    .map(({ kind, metadata }) => say.policy(kind, metadata.namespace ?? '', metadata.name));

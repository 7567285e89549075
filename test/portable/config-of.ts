import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { ofKind } from './of-kind';

interface ConfigMap extends KubernetesObject {
  readonly kind: 'ConfigMap';
  readonly data: Readonly<Record<string, string>>;
}

/** What the ConfigMap of this name holds; nothing where there is none. */
export const configOf = (objects: readonly KubernetesObject[], name: string): Readonly<Record<string, string>> =>
  ofKind<ConfigMap>(objects, 'ConfigMap').find(({ metadata }) => metadata.name === name)?.data ?? {};

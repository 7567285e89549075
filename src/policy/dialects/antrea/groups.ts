import type { AntreaClusterGroup, AntreaGroup } from '../../../../imports/crd.antrea.io-policies';
import type { Located } from '../../../diagnostics/located';

/** Groups by their namespace and name; those of the cluster have none. */
export type Groups = ReadonlyMap<string, AntreaGroup | AntreaClusterGroup>;

export const groupKey = (name: string, namespace: string | undefined) => `${namespace ?? ''}/${name}`;

export function groupsByName(groups: readonly Located<AntreaGroup | AntreaClusterGroup>[]): Groups {
  return new Map(
    groups.map(({ value }) => {
      const namespace = value.kind === 'Group' ? value.metadata.namespace : undefined;
      return [groupKey(value.metadata.name, namespace), value];
    }),
  );
}

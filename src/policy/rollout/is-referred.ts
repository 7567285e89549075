import type { PolicyObjects } from '../dialects/policy-set-of';

const referred: ReadonlySet<keyof PolicyObjects> = new Set([
  ...(['ciliumGroups', 'antreaTiers', 'antreaGroups', 'calicoTiers', 'calicoSets'] as const),
]);

/** Whether policies refer to such objects by name, so that their rules hang on them too. */
export const isReferred = (list: keyof PolicyObjects): boolean => referred.has(list);

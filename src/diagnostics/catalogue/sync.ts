import { rule } from '../rule';

void rule;

/** the order of manifests: FL-SYNC-nnn. */
export const syncRules = {} as const;

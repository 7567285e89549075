import { rule } from '../rule';

void rule;

/** what lies in the output folder: FL-OUT-nnn. */
export const outputRules = {} as const;

import { rule } from '../rule';

void rule;

/** policy files carried through: FL-POL-nnn. */
export const policyRules = {} as const;

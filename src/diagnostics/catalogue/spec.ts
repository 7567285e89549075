import { rule } from '../rule';

void rule;

/** the spec and its sources: FL-SPEC-nnn (shape), FL-SRC-nnn (files, extends), FL-CIDR-nnn (addresses). */
export const specRules = {} as const;

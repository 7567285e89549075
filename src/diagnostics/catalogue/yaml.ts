import { rule } from '../rule';

void rule;

/** YAML reading of sources: FL-YAML-nnn. */
export const yamlRules = {} as const;

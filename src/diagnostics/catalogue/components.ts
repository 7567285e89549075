import { rule } from '../rule';

void rule;

/** what an implementation cannot do: FL-CNI-nnn, FL-VIP-nnn, FL-LB-nnn, FL-BGP-nnn, FL-EGW-nnn. */
export const componentRules = {} as const;

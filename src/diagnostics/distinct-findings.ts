import type { Finding } from './finding';
import { findingKey } from './finding-key';

/** The findings without those that say of one value what another one says already. */
export const distinctFindings = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((one) => [findingKey(one), one])).values(),
];

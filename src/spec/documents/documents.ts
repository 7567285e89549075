import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';

/** The documents of a YAML file that can be read without doubt, and what is wrong with the others. */
export interface Documents {
  readonly documents: Located[];
  readonly findings: Finding[];
}

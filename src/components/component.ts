import type { Finding } from '../diagnostics/finding';
import type { Manifest } from '../stages/manifest';

/** What a component gives: its manifests, and what it cannot do (by JSON pointer; compile.ts adds the places). */
export interface Rendered {
  readonly manifests: readonly Manifest[];
  readonly findings: readonly Finding[];
}

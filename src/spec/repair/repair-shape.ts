import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { valueAt } from '../../diagnostics/value-at';
import type { ClusterNetworkSpec } from '../schema/cluster-network';
import { checkShape } from '../shape/check-shape';
import { dropValues } from './drop-values';
import { meantBy } from './meant-by';
import { parentOf } from './parent-of';
import { pointerBefore } from './pointer-before';

/** A spec made of what is right in a document, and where it may say something else than its author meant. */
export interface Repaired {
  readonly spec: ClusterNetworkSpec;
  /** JSON pointers into the document, lists as a whole: at and below them nothing is to be believed. */
  readonly doubts: ReadonlySet<string>;
  /** JSON pointers into the document of all that was dropped. */
  readonly dropped: readonly string[];
  /** Where in the document a value of the spec stands, by its JSON pointer. */
  readonly original: (pointer: string) => string;
}

/** Each round drops what is wrong; what is incomplete without that falls in the next, one level further up. */
const rounds = 12;
const name = '/metadata/name';

/** Drops what `findings` say is wrong, and what is not whole without it; undefined where no spec remains. */
export function repairShape(document: Located, findings: readonly Finding[]): Repaired | undefined {
  const doubts = new Set<string>();
  const dropped: string[] = [];
  let original = (pointer: string) => pointer;
  let { value } = document;
  let wrong = findings;
  for (let round = 0; round < rounds; round += 1) {
    const pointers = wrong.flatMap((found) => wrongAt(found, value));
    if (pointers.includes('') || pointers.includes('/spec') || pointers.includes('/metadata')) return undefined;
    for (const pointer of pointers) doubts.add(listAround(pointer, value));
    for (const { code, path = '' } of wrong) if (code === 'FL-SPEC-005') doubts.add(meantBy(path));
    dropped.push(...pointers.map(original));
    original = shifted(original, pointers, value);
    value = dropValues(value, pointers);
    if (doubts.has(name) && valueAt(value, name) === undefined) value = withName(value);
    const { spec, findings: left } = checkShape({ value, place: document.place });
    if (spec) return { spec, doubts, dropped, original };
    wrong = left;
  }
  return undefined;
}

const shifted = (original: Repaired['original'], dropped: readonly string[], root: unknown) => (pointer: string) =>
  original(pointerBefore(pointer, dropped, root));

/** What a finding makes worthless: the value, or what lacks a key. */
function wrongAt({ code, path = '' }: Finding, value: unknown): string[] {
  if (path === name || code !== 'FL-SPEC-008') return [path];
  // A key that is told missing beside its misspelling is looked for again without that.
  return valueAt(value, path) === undefined ? [parentOf(path)] : [];
}

/** Without one item a list is another list. */
function listAround(pointer: string, root: unknown): string {
  const parent = parentOf(pointer);
  return Array.isArray(valueAt(root, parent)) ? parent : pointer;
}

/** A name there must be; nobody is to believe it. */
function withName(value: unknown): unknown {
  return { ...Object(value), metadata: { name: 'unnamed' } };
}

import { didYouMean } from '../../diagnostics/did-you-mean';
import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { pointerBelow, pointerSteps } from '../../diagnostics/pointer';
import type { ClusterNetworkSpec } from '../schema/cluster-network';
import { checkShape } from '../shape/check-shape';
import { schemaAt } from '../shape/schema-at';
import { valueAt } from '../shape/value-at';
import { dropValues } from './drop-values';

/** A spec made of what is right in a document, and where it may say something else than its author meant. */
export interface Repaired {
  readonly spec: ClusterNetworkSpec;
  /** JSON pointers into the document, lists as a whole: at and below them nothing is to be believed. */
  readonly doubts: ReadonlySet<string>;
}

/** Each round drops what is wrong; what is incomplete without that falls in the next, one level further up. */
const rounds = 12;
const name = '/metadata/name';

/** Drops what `findings` say is wrong, and what is not whole without it; undefined where no spec remains. */
export function repairShape(document: Located, findings: readonly Finding[]): Repaired | undefined {
  const doubts = new Set<string>();
  let { value } = document;
  let wrong = findings;
  for (let round = 0; round < rounds; round += 1) {
    const pointers = wrong.flatMap((found) => wrongAt(found, value));
    if (pointers.includes('') || pointers.includes('/spec') || pointers.includes('/metadata')) return undefined;
    for (const pointer of pointers) doubts.add(listAround(pointer, value));
    for (const { code, path = '' } of wrong) if (code === 'FL-SPEC-005') doubts.add(meantBy(path));
    value = dropValues(value, pointers);
    if (doubts.has(name)) value = withName(value);
    const { spec, findings: left } = checkShape({ value, place: document.place });
    if (spec) return { spec, doubts };
    wrong = left;
  }
  return undefined;
}

/** What a finding makes worthless: the value, or what lacks a key. */
function wrongAt({ code, path = '' }: Finding, value: unknown): string[] {
  if (path === name || code !== 'FL-SPEC-008') return [path];
  // A key that is told missing beside its misspelling is looked for again without that.
  return valueAt(value, path) === undefined ? [parentOf(path)] : [];
}

const parentOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf('/'));

/** Without one item a list is another list. */
function listAround(pointer: string, root: unknown): string {
  const parent = parentOf(pointer);
  return Array.isArray(valueAt(root, parent)) ? parent : pointer;
}

/** The key that an unknown one was meant to be. */
function meantBy(path: string): string {
  const parent = parentOf(path);
  const known = Object.keys(schemaAt(parent)?.properties ?? {});
  const meant = didYouMean(pointerSteps(path).at(-1) ?? '', known);
  return meant === undefined ? path : pointerBelow(parent, meant);
}

/** A name there must be; nobody is to believe it. */
function withName(value: unknown): unknown {
  return { ...Object(value), metadata: { name: 'unnamed' } };
}

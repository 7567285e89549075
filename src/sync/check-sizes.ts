import { type Finding, finding } from '../diagnostics/finding';
import { display } from './display';
import type { Turn } from './turn';
import type { World } from './world';

const objectLimit = 1.5 * 1024 * 1024;
const annotationLimit = 256 * 1024;

/** No object is larger than etcd and the API server take. */
export function checkSizes(turns: readonly Turn[], { placeOf }: World): Finding[] {
  return turns.flatMap(({ manifest: { object } }) => {
    const annotations = Object.entries(object.metadata.annotations ?? {}).reduce(
      (sum, [k, v]) => sum + Buffer.byteLength(k) + Buffer.byteLength(v),
      0,
    );
    const where = { place: placeOf(object) };
    const bytes = roughSize(object) > objectLimit / 4 ? Buffer.byteLength(JSON.stringify(object)) : 0;
    return [
      ...(bytes > objectLimit
        ? [finding('FL-SYNC-009', { object: display(object), bytes, limit: objectLimit }, where)]
        : []),
      ...(annotations > annotationLimit
        ? [finding('FL-SYNC-010', { object: display(object), bytes: annotations, limit: annotationLimit }, where)]
        : []),
    ];
  });
}

/** A floor of an object's size without serialising it: what its strings alone take. */
function roughSize(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 4;
  let sum = 2;
  if (Array.isArray(value)) for (const part of value) sum += roughSize(part);
  else for (const key in value) sum += key.length + roughSize(value[key as keyof typeof value]) + 4;
  return sum;
}

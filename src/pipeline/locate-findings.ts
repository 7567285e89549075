import type { Finding } from '../diagnostics/finding';
import type { LoadedSpec } from '../spec/loaded-spec';

/** Gives findings that name values of the spec their places in the file; other values may be those of another spec. */
export function locateFindings(findings: readonly Finding[], spec: LoadedSpec, others = spec): Finding[] {
  return findings.map(({ also = [], ...found }) => {
    const place = found.place ?? (found.path === undefined ? undefined : spec.place(found.path));
    const related = also.flatMap(({ path, label }) => {
      const other = others.place(path);
      return other ? [{ place: other, label }] : [];
    });
    return { ...found, ...(place && { place }), ...(related.length > 0 && { related }) };
  });
}

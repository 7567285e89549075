import type { LoadedSpec } from '../spec/loaded-spec';
import type { PhaseName } from './guides/phase-guides';

/**
 * The file that says the phase of a migration, saying `phase` instead, all else as it was; undefined where it is not
 * written as a plain value (a YAML alias).
 */
export function phaseLine(
  { model, place }: LoadedSpec,
  phase: PhaseName,
): { readonly path: string; readonly text: string } | undefined {
  const was = model.migration?.phase;
  const where = place('/spec/migration/phase');
  if (was === undefined || !where) return undefined;
  const { source, start, end } = where;
  const [, open, value, close] = /^(["']?)(\w+)(["']?)$/.exec(source.text.slice(start, end)) ?? [];
  if (value !== was) return undefined;
  return { path: source.path, text: `${source.text.slice(0, start)}${open}${phase}${close}${source.text.slice(end)}` };
}

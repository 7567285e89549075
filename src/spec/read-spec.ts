import type { Finding } from '../diagnostics/finding';
import { decide } from './decide';
import type { LoadedSpec } from './loaded-spec';
import { mergeLayers } from './merge/merge-layers';
import { readLayers } from './merge/read-layers';
import { type DoubtfulSpec, doubtfulSpec } from './repair/doubtful-spec';
import { checkFormats } from './shape/check-formats';
import { checkShape } from './shape/check-shape';
import { findSecrets } from './shape/find-secrets';
import type { Sources } from './sources/sources';

/** A spec, or what is wrong with it; there may be findings with a spec too, but then none of them is an error. */
export interface ReadSpec {
  readonly spec?: LoadedSpec;
  /** What remains of a spec that has mistakes, to look for others. */
  readonly doubtful?: DoubtfulSpec;
  readonly findings: readonly Finding[];
  /** The file, or one that it builds on, could not be read at all. */
  readonly unreadable: boolean;
}

/** Reads the spec in `file` with all that it extends: merged, checked against the schema, defaulted, frozen. */
export function readSpec(file: string, sources: Sources): ReadSpec {
  const { bases, own, findings: reading } = readLayers(file, sources);
  if (!own || reading.length > 0) return { findings: reading, unreadable: true };
  const merged = mergeLayers(bases, own);
  // In each file, not in what is merged: what one layer replaces stays in git all the same.
  const secrets = [...bases, own].flatMap(({ document }) => findSecrets(document));
  const told = new Set(secrets.map(startOf));
  const shape = checkShape(merged);
  // A secret under an unknown key is one mistake, and that it is a secret is the graver part of it.
  const secret = new Set(secrets.map(({ path }) => path));
  const others = [...shape.findings, ...checkFormats(merged)];
  const findings = [...secrets, ...others.filter((found) => !told.has(startOf(found)) && !secret.has(found.path))];
  if (!shape.spec || findings.length > 0) {
    // Frames of others could show a secret.
    const doubtful = secrets.length > 0 ? undefined : doubtfulSpec(merged, findings, own.path);
    return { findings, unreadable: false, ...(doubtful && { doubtful }) };
  }
  return { spec: { model: decide(shape.spec), file: own.path, place: merged.place }, findings, unreadable: false };
}

function startOf({ place }: Finding): string {
  return place ? `${place.source.path}:${place.start}` : '';
}

import { type Finding, finding, type Related } from '../../diagnostics/finding';
import type { Place } from '../../diagnostics/place';
import { pointerBelow } from '../../diagnostics/pointer';
import { describeValue } from '../shape/describe-value';
import { resolvePath } from '../sources/resolve-path';
import type { Sources } from '../sources/sources';
import { isData, type Layer } from './layer';
import { readLayer } from './read-layer';

/** A spec's own file and those that it builds on, in the order in which they are merged. */
export interface Layers {
  readonly bases: readonly Layer[];
  readonly own?: Layer;
  /** Why a file of them could not be read. */
  readonly findings: readonly Finding[];
}

interface Walk {
  readonly sources: Sources;
  readonly layers: Layer[];
  readonly seen: Set<string>;
  readonly findings: Finding[];
}

/** A file on the way from the asked one, and where `extends` names it. */
interface Step {
  readonly path: string;
  readonly named?: Place;
}

/**
 * Reads a spec and all that its `extends` name, each file once and before those that name it: a base that two bases
 * share must not undo what the first of them changed.
 */
export function readLayers(file: string, sources: Sources): Layers {
  const asked = sources.read(file);
  if (!asked.ok) return { bases: [], findings: [asked.finding] };
  const { path } = asked.value;
  const { layer: own, findings } = readLayer(asked.value);
  const walk: Walk = { sources, layers: [], seen: new Set([path]), findings: [...findings] };
  if (!own) return { bases: [], findings };
  readBases(own, [{ path }], walk);
  return {
    bases: walk.layers.map(asBase),
    own: { path, document: { ...own.document, value: withoutExtends(own) } },
    findings: walk.findings,
  };
}

function readBases(layer: Layer, chain: readonly Step[], walk: Walk): void {
  for (const { path, named } of extended(layer, walk)) {
    const asked = resolvePath(path, layer.path);
    const related = chain.flatMap((step): Related[] =>
      step.named ? [{ place: step.named, label: `\`${step.path}\` is named here` }] : [],
    );
    const where = { place: named, related };
    if (asked === undefined) {
      walk.findings.push(finding('FL-SRC-003', { path }, where));
      continue;
    }
    const start = chain.findIndex((step) => step.path === asked);
    if (start >= 0) {
      const circle = [...chain.slice(start).map((step) => step.path), asked];
      walk.findings.push(finding('FL-SRC-009', { chain: circle }, where));
      continue;
    }
    if (walk.seen.has(asked)) continue;
    walk.seen.add(asked);
    const source = walk.sources.read(asked);
    if (!source.ok) {
      // A text that is read but no text has a place of its own, and is better shown there.
      walk.findings.push({ ...where, ...source.finding });
      continue;
    }
    const base = readLayer(source.value);
    walk.findings.push(...base.findings);
    if (!base.layer) continue;
    readBases(base.layer, [...chain, { path: asked, named }], walk);
    walk.layers.push(base.layer);
  }
}

function extended({ document }: Layer, walk: Walk): { readonly path: string; readonly named: Place }[] {
  const { spec } = document.value;
  if (!isData(spec) || !Object.hasOwn(spec, 'extends')) return [];
  const wrong = (value: unknown, path: string, expected: string, fix: string | undefined) => {
    const place = document.place(path);
    const found = describeValue(value, place.source.text.slice(place.start, place.end));
    walk.findings.push(finding('FL-SPEC-006', { expected, found, fix }, { place, path }));
    return [];
  };
  const list = spec.extends;
  if (!Array.isArray(list)) {
    const fix = typeof list === 'string' ? `write a list: [${list}]` : undefined;
    return wrong(list, '/spec/extends', 'a list', fix);
  }
  return list.flatMap((path: unknown, index) => {
    const pointer = pointerBelow('/spec/extends', index);
    if (typeof path !== 'string' || path === '') return wrong(path, pointer, 'the path of a file', undefined);
    return [{ path, named: document.place(pointer) }];
  });
}

/** What a base gives to the specs that build on it: not its own name, for two clusters must never share one. */
function asBase({ path, document }: Layer): Layer {
  const value = withoutExtends({ path, document });
  if (!isData(value.metadata)) return { path, document: { ...document, value } };
  const { name: _, ...metadata } = value.metadata;
  return { path, document: { ...document, value: { ...value, metadata } } };
}

function withoutExtends({ document: { value } }: Layer): Layer['document']['value'] {
  if (!isData(value.spec)) return value;
  const { extends: _, ...sections } = value.spec;
  return { ...value, spec: sections };
}

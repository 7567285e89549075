import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Source } from '../../diagnostics/place';
import { depthLimit } from './compose';
import { forbiddenKeys } from './forbidden-keys';
import { nodePlace } from './node-place';

/** How many aliases a document may follow, and how many values they may repeat. */
const aliasLimit = { aliases: 100, values: 10_000 };

/** A document's data; and what each alias stands for, so that places can be looked up through it. */
export interface Data {
  readonly value: unknown;
  readonly targets: ReadonlyMap<Node, Node>;
  readonly findings: readonly Finding[];
}

interface Context {
  readonly source: Source;
  readonly anchors: Map<string, Node>;
  readonly targets: Map<Node, Node>;
  /** Anchored nodes that are being read: an alias to one of them would go in a circle. */
  readonly open: Set<Node>;
  readonly findings: Finding[];
  /** How many aliases the present value was reached through. */
  through: number;
  followed: number;
  repeated: number;
}

/** Turns a node tree into plain data: maps, lists, strings, finite numbers, booleans and null, nothing shared. */
export function toData(root: Node | null, source: Source): Data {
  const context: Context = {
    source,
    anchors: new Map(),
    targets: new Map(),
    open: new Set(),
    findings: [],
    through: 0,
    followed: 0,
    repeated: 0,
  };
  const value = read(root, 0, context);
  return { value, targets: context.targets, findings: context.findings };
}

function read(node: Node | null, depth: number, context: Context): unknown {
  if (node === null) return null;
  if (context.through > 0) context.repeated++;
  if (isScalar(node)) {
    if (node.anchor !== undefined) context.anchors.set(node.anchor, node);
    return scalar(node, node.value, context);
  }
  if (isAlias(node)) return follow(node, depth, context);
  if (depth === depthLimit) {
    report(finding('FL-YAML-007', { limit: depthLimit }, { place: nodePlace(node, context.source) }), context);
    return null;
  }
  if (!isMap(node) && !isSeq(node)) return null;
  if (node.anchor === undefined) return collection(node, depth, context);
  context.anchors.set(node.anchor, node);
  context.open.add(node);
  const value = collection(node, depth, context);
  context.open.delete(node);
  return value;
}

function collection(node: Node, depth: number, context: Context): unknown {
  if (isMap(node)) return map(node, depth, context);
  return isSeq(node) ? node.items.map((item) => read(item as Node | null, depth + 1, context)) : null;
}

function map(node: YAMLMap, depth: number, context: Context): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
    const name = keyName(key, context);
    if (name === undefined) continue;
    if (Object.hasOwn(out, name)) report(duplicate(node, key, name, context), context);
    else out[name] = read(value, depth + 1, context);
  }
  return out;
}

function keyName(key: Node, context: Context): string | undefined {
  const where = { place: nodePlace(key, context.source) };
  if (!isScalar(key) || typeof key.value !== 'string') {
    const { start, end } = where.place;
    report(finding('FL-YAML-010', { key: context.source.text.slice(start, end) }, where), context);
    return undefined;
  }
  if (key.anchor !== undefined) context.anchors.set(key.anchor, key);
  const name = key.value;
  if (name === '<<' && key.type === 'PLAIN') report(finding('FL-YAML-009', {}, where), context);
  else if (forbiddenKeys.has(name)) report(finding('FL-YAML-008', { key: name }, where), context);
  else return name;
  return undefined;
}

function duplicate(node: YAMLMap, key: Node, name: string, context: Context): Finding {
  const first = (node.items as Pair<Node>[]).find((pair) => isScalar(pair.key) && pair.key.value === name);
  return finding(
    'FL-YAML-002',
    { key: name },
    {
      place: nodePlace(key, context.source),
      related: first ? [{ place: nodePlace(first.key, context.source), label: 'first written here' }] : [],
    },
  );
}

function scalar(node: Node, value: unknown, context: Context): unknown {
  if (typeof value !== 'number') return value;
  const place = nodePlace(node, context.source);
  const number = context.source.text.slice(place.start, place.end);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    report(finding('FL-YAML-011', { number }, { place }), context);
  } else if (/^[-+]?0[0-9o]/.test(number)) {
    report(finding('FL-YAML-013', { number, value, other: octal(number) }, { place }), context);
  }
  return value;
}

/** What YAML 1.1 reads: octal, where all digits are such. */
const octal = (number: string) => (/^[-+]?0[0-7]+$/.test(number) ? Number.parseInt(number, 8) : undefined);

function follow(alias: Alias, depth: number, context: Context): unknown {
  const target = context.targets.get(alias) ?? context.anchors.get(alias.source);
  const circle = target !== undefined && context.open.has(target);
  const where = { place: nodePlace(alias, context.source) };
  if (target === undefined || circle) {
    report(finding('FL-YAML-005', { alias: alias.source, circle }, where), context);
    return null;
  }
  context.targets.set(alias, target);
  context.followed++;
  if (context.followed > aliasLimit.aliases || context.repeated > aliasLimit.values) {
    // Once is enough: every alias after this one is over the limit too.
    if (!context.findings.some(({ code }) => code === 'FL-YAML-006')) {
      context.findings.push(finding('FL-YAML-006', aliasLimit, where));
    }
    return null;
  }
  context.through++;
  const value = read(target, depth, context);
  context.through--;
  return value;
}

/** What is wrong in a value was told where it is written, and is not told again where an alias repeats it. */
function report(found: Finding, context: Context): void {
  if (context.through === 0 || found.code === 'FL-YAML-007') context.findings.push(found);
}

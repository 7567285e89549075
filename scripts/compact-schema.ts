type Json = { [key: string]: unknown };

/** Shapes that are written out at least twice and are at least this long become one function of the validator. */
const worthIt = 200;

/**
 * The same schema for a validator: words left out, and shapes that stand in several places said once. A spec has the same
 * knobs on every workload, and a validator that spells them out each time is slow to load.
 */
export function compact(schema: object): Json {
  const bare = withoutWords(JSON.parse(JSON.stringify(schema))) as Json;
  const counts = new Map<string, number>();
  visit(bare, (text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  const names = new Map<string, string>();
  for (const [text, count] of counts) if (count > 1 && text.length >= worthIt) names.set(text, `shape${names.size}`);
  const { definitions, ...root } = bare;
  const shapes = [...names].map(([text, name]) => [name, within(JSON.parse(text), names)] as const);
  const all = { ...(within(definitions ?? {}, names) as Json), ...Object.fromEntries(shapes) };
  return { ...(within(root, names) as Json), ...(Object.keys(all).length > 0 && { definitions: all }) };
}

/** What tells a reader something and a validator nothing. */
const words = new Set(['description', 'title', 'examples', '$schema', '$id']);

function withoutWords(node: unknown, named = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutWords(item));
  if (typeof node !== 'object' || node === null) return node;
  // Below `properties` keys are names of fields, and a field may be called `description`.
  const entries = Object.entries(node).filter(([key]) => named || !words.has(key));
  return Object.fromEntries(
    entries.map(([key, value]) =>
      key === 'default' || key === 'enum' || key === 'const'
        ? [key, value]
        : [key, withoutWords(value, !named && /^(properties|patternProperties|definitions)$/.test(key))],
    ),
  );
}

/** A shape can be said elsewhere unless it has a default: that belongs to the place where it stands. */
const isShape = (node: Json) => typeof node.properties === 'object' && !('default' in node);

function visit(node: unknown, see: (text: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node) && isShape(node as Json)) see(JSON.stringify(node));
  for (const part of Object.values(node)) visit(part, see);
}

function within(node: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((item) => referring(item, names));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, referring(value, names)]));
}

function referring(node: unknown, names: ReadonlyMap<string, string>): unknown {
  const name = typeof node === 'object' && node !== null ? names.get(JSON.stringify(node)) : undefined;
  return name === undefined ? within(node, names) : { $ref: `#/definitions/${name}` };
}

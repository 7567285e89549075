type Json = { [key: string]: unknown };

/** A TypeBox definition as plain JSON Schema: what has a default is not required of the user. */
export function publish(definition: object, head: Json = {}): Json {
  return { ...head, ...(relaxed(JSON.parse(JSON.stringify(definition))) as Json) };
}

function relaxed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(relaxed);
  if (typeof node !== 'object' || node === null) return node;
  const out: Json = {};
  for (const [key, value] of Object.entries(node)) out[key] = key === 'default' ? value : relaxed(value);
  const properties = out.properties as Record<string, Json> | undefined;
  if (properties && Array.isArray(out.required)) {
    const required = out.required.filter((name: string) => !('default' in (properties[name] ?? {})));
    if (required.length > 0) out.required = required;
    else delete out.required;
  }
  return out;
}

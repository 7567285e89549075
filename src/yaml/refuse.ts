/** Throws the error of a value that YAML could not carry; `keys` lead to it from the document's root. */
export function refuse(what: string, keys: readonly (string | number)[]): never {
  const pointer = keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  throw new TypeError(`cannot print ${what} as YAML, at ${pointer === '' ? 'the root' : pointer}`);
}

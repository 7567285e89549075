/** The JSON pointer (RFC 6901) of what lies at `parts` below `base`. */
export function pointer(base: string, ...parts: readonly (string | number)[]): string {
  return parts.reduce<string>((path, part) => `${path}/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`, base);
}

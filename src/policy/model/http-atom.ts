/** A request as Cilium asks for it: regular expressions over the whole method, path and host. */
export interface HttpRequest {
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
}

/** The atom of requests of which one must be made, in the words in which Cilium's rules become one. */
export function httpAtom(requests: readonly HttpRequest[]): string {
  return `${prefix}${JSON.stringify(requests)}}`;
}

/** The requests of such an atom; undefined where it asks for anything else. */
export function httpRequestsOf(atom: string): readonly HttpRequest[] | undefined {
  if (!atom.startsWith(prefix)) return undefined;
  const { http, ...others }: { readonly http: readonly HttpRequest[] } = JSON.parse(atom.slice('l7:'.length));
  return Object.keys(others).length === 0 ? http : undefined;
}

const prefix = 'l7:{"http":';

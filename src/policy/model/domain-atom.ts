/**
 * The atom of traffic to the addresses of a domain name. Every dialect has wildcards of its own; here `*` is any part of one
 * label, `**` any number of whole labels, at least one, and `%` any text at all.
 */
export function domainAtom(pattern: string): string {
  return `${prefix}${pattern.toLowerCase().replace(/\.$/, '')}`;
}

/** The name of such an atom; undefined where it asks for anything else. */
export function domainIn(atom: string): string | undefined {
  return atom.startsWith(prefix) ? atom.slice(prefix.length) : undefined;
}

const prefix = 'fqdn:';

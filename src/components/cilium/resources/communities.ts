const wellKnown = new Set([
  'internet',
  'planned-shut',
  'accept-own',
  'route-filter-translated-v4',
  'route-filter-v4',
  'route-filter-translated-v6',
  'route-filter-v6',
  'llgr-stale',
  'no-llgr',
  'blackhole',
  'no-export',
  'no-advertise',
  'no-export-subconfed',
  'no-peer',
]);

export type Community = 'standard' | 'large' | 'wellKnown';

/**
 * The kind of a BGP community: standard (RFC 1997, `64512:100` or one number), large (RFC 8092, three numbers) or a name
 * that IANA registered; undefined where it is none.
 */
export function communityKind(text: string): Community | undefined {
  if (wellKnown.has(text)) return 'wellKnown';
  const parts = text.split(':');
  if (!parts.every((part) => /^(0|[1-9][0-9]{0,9})$/.test(part))) return undefined;
  const largest = Math.max(...parts.map(Number));
  if (parts.length === 2) return largest <= 65535 ? 'standard' : undefined;
  if (largest > 4294967295) return undefined;
  if (parts.length === 1) return 'standard';
  return parts.length === 3 ? 'large' : undefined;
}

import type { Report } from '../shape/report';

/** A name, or a pattern with `*`, that DNS can have (RFC 1035, 2.3.4): no address, no part and no whole that is too long. */
export function checkDnsName(name: string, path: string, report: Report): void {
  const problem = problemOf(name.replace(/\.$/, ''));
  if (problem !== undefined) report('FL-OBJ-005', { name, problem }, path);
}

function problemOf(name: string): string | undefined {
  const labels = name.split('.');
  const fixed = (text: string) => text.replaceAll('*', '').length;
  if (/^\d+$/.test(labels.at(-1) ?? '')) return 'no top-level domain is a number, so this is read as an address';
  if (labels.some((label) => fixed(label) > 63)) return 'a part between dots has 63 characters at most';
  return fixed(name) > 253 ? 'a name has 253 characters at most' : undefined;
}

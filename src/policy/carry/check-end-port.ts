import { pointerBelow } from '../../diagnostics/pointer';
import type { Report } from './report';

/** The end of a range of ports: it needs a number to start from that is not above it. */
export function checkEndPort(
  { port, endPort }: { readonly port?: number | string; readonly endPort?: number },
  path: string,
  report: Report,
): void {
  if (endPort === undefined) return;
  if (typeof port !== 'number' || port > endPort)
    report('FL-POL-110', { endPort, port }, pointerBelow(path, 'endPort'));
}

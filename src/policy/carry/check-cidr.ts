import { type Cidr, formatCidr, parseCidr } from '../../address/cidr';
import { pointerBelow } from '../../diagnostics/pointer';
import type { Report } from './report';

/** A range, strictly read; undefined where it cannot be, which is told. */
export function checkCidr(text: string, path: string, report: Report): Cidr | undefined {
  const parsed = parseCidr(text);
  if (!('error' in parsed)) return parsed;
  report('FL-POL-108', { value: text, problem: parsed.error, instead: parsed.instead }, path);
  return undefined;
}

/** A range and its exceptions, each of which must lie inside it and be smaller than it (networking.k8s.io/v1 IPBlock). */
export function checkCidrExcept(
  { cidr, except = [] }: { readonly cidr: string; readonly except?: readonly string[] },
  path: string,
  report: Report,
): void {
  const whole = checkCidr(cidr, pointerBelow(path, 'cidr'), report);
  for (const [index, text] of except.entries()) {
    const at = pointerBelow(path, 'except', index);
    const part = checkCidr(text, at, report);
    if (whole && part && !isInside(part, whole)) {
      report('FL-POL-109', { cidr: formatCidr(whole), except: formatCidr(part) }, at);
    }
  }
}

function isInside(part: Cidr, whole: Cidr): boolean {
  if (part.family !== whole.family || part.prefix <= whole.prefix) return false;
  const hostBits = BigInt((whole.family === 4 ? 32 : 128) - whole.prefix);
  return part.first >> hostBits === whole.first >> hostBits;
}

import { type Ip, parseIp } from '../../address/ip';
import type { Report } from '../shape/report';

/** One address, strictly read; undefined where it cannot be, which is told. */
export function checkAddress(text: string, path: string, report: Report): Ip | undefined {
  const parsed = parseIp(text);
  if (!('error' in parsed)) return parsed;
  report('FL-AN-302', { value: text, problem: parsed.error, instead: parsed.instead }, path);
  return undefined;
}

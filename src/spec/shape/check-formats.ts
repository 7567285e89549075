import { parseCidr } from '../../address/cidr';
import { isDnsName } from '../../address/dns-name';
import { parseIp } from '../../address/ip';
import type { Parsed } from '../../address/parsed';
import { parseRange } from '../../address/range';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { pointerBelow } from '../../diagnostics/pointer';
import { isData } from '../merge/layer';
import { type JsonSchema, publishedSchema } from '../published-schema';

type FormatCode = 'FL-CIDR-001' | 'FL-CIDR-002' | 'FL-CIDR-003';

const formats: Readonly<
  Record<string, { readonly code: FormatCode; readonly parse: (text: string) => Parsed<object> }>
> = {
  ip: { code: 'FL-CIDR-001', parse: parseIp },
  // In names case makes no difference (RFC 4343), and EKS writes capitals.
  host: { code: 'FL-CIDR-001', parse: (text) => (isDnsName(text.toLowerCase()) ? {} : parseIp(text)) },
  cidr: { code: 'FL-CIDR-002', parse: parseCidr },
  'ip-range': { code: 'FL-CIDR-003', parse: parseRange },
};

/** Checks the strings of a document whose schema names a `format`: addresses, CIDRs, ranges. */
export function checkFormats({ value, place }: Located): Finding[] {
  const findings: Finding[] = [];
  const visit = (part: unknown, schema: JsonSchema, path: string) => {
    const format = schema.format === undefined ? undefined : formats[schema.format];
    if (typeof part === 'string' && format) {
      const parsed = format.parse(part);
      if (!('error' in parsed)) return;
      const args = { text: part, problem: parsed.error, instead: parsed.instead };
      findings.push(finding(format.code, args, { place: place(path), path }));
    } else if (Array.isArray(part) && schema.items) {
      for (const [index, item] of part.entries()) visit(item, schema.items, pointerBelow(path, index));
    } else if (isData(part) && schema.properties) {
      for (const [key, below] of Object.entries(schema.properties)) {
        if (Object.hasOwn(part, key)) visit(part[key], below, pointerBelow(path, key));
      }
    }
  };
  visit(value, publishedSchema, '');
  return findings;
}

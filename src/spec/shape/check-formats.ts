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
import { checkMap } from './check-map';
import { describeValue } from './describe-value';
import { textForms } from './text-forms';

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

/** Checks the values of a document whose schema names a `format`: addresses, labels, amounts, names of devices … */
export function checkFormats(document: Located): Finding[] {
  const { value, place } = document;
  const findings: Finding[] = [];
  const visit = (part: unknown, schema: JsonSchema, path: string) => {
    const { format = '' } = schema;
    if (typeof part === 'string') findings.push(...checkText(part, format, place, path));
    else if (Array.isArray(part) && schema.items) {
      for (const [index, item] of part.entries()) visit(item, schema.items, pointerBelow(path, index));
    } else if (isData(part)) {
      findings.push(...checkMap(part, format, place, path));
      for (const [key, below] of Object.entries(schema.properties ?? {})) {
        if (Object.hasOwn(part, key)) visit(part[key], below, pointerBelow(path, key));
      }
    }
  };
  visit(value, publishedSchema, '');
  return findings;
}

function checkText(text: string, format: string, place: Located['place'], path: string): Finding[] {
  // A place costs more than a check, and nearly every value is fine.
  const where = () => ({ place: place(path), path });
  const address = formats[format];
  if (address) {
    const parsed = address.parse(text);
    if (!('error' in parsed)) return [];
    return [finding(address.code, { text, problem: parsed.error, instead: parsed.instead }, where())];
  }
  const form = textForms[format];
  if (!form || form.fits(text)) return [];
  return [finding('FL-SPEC-009', { found: describeValue(text, text), form: form.help }, where())];
}

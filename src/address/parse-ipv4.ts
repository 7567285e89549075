import type { Parsed } from './parsed';

/** Four decimal parts as one 32-bit number. Octal, hexadecimal and shortened forms are errors: programs differ in them. */
export function parseIpv4(text: string): Parsed<number> {
  const parts = text.split('.');
  let value = 0;
  for (const part of parts) {
    const problem = problemOf(part);
    if (problem !== undefined) return { error: problem };
    value = value * 256 + Number(part);
  }
  if (parts.length !== 4) return { error: `an IPv4 address has 4 parts, this has ${parts.length}` };
  return value;
}

const decimal = /^[0-9]+$/;

function problemOf(part: string): string | undefined {
  if (part === '') return 'a part between its dots is empty';
  if (!decimal.test(part)) return `\`${part}\` is not a decimal number`;
  if (part.length > 1 && part.startsWith('0'))
    return `\`${part}\` begins with a zero, which some programs take for octal`;
  return Number(part) > 255 ? `\`${part}\` is more than 255` : undefined;
}

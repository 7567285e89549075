import type { Parsed } from '../../src/address/parsed';

/** The value; a text that was not read fails the test with its reason. */
export function read<T extends object>(parsed: Parsed<T>): T {
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed;
}

import { didYouMean } from '../../diagnostics/did-you-mean';
import type { JsonSchema } from '../published-schema';

/** Ranges of each family, the widest and a narrow one. */
const ranges = ['0.0.0.0/0', '192.0.2.0/24', '::/0', '2001:db8::/64'];
const addresses = ['192.0.2.1', '198.51.100.1', '2001:db8::1', '2001:db8:1::1'];
const texts: Readonly<Record<string, readonly string[]>> = {
  ip: addresses,
  cidr: ranges,
  'ip-range': ranges,
  host: ['host.example', ...addresses],
};

/** As good as any number where a schema has no bound. */
const great = 1_000_000;

/**
 * What a wrong `value` may have been meant to be: what it is like, or all values of a kind of which there are few, else some
 * that are as far from each other as they can be. None where nobody can tell.
 */
export function candidates(value: unknown, schema: JsonSchema): readonly unknown[] {
  if (schema.enum) {
    const near = didYouMean(
      String(value),
      schema.enum.filter((one) => typeof one === 'string'),
    );
    return near === undefined ? schema.enum : [near];
  }
  switch (schema.type) {
    case 'boolean':
      return [true, false];
    case 'integer':
      return [schema.minimum ?? 0, schema.maximum ?? great];
    case 'string':
      return textsOf(value).flatMap((text) => likeText(text, texts[schema.format ?? '']));
    case 'array':
      return value === undefined ? [] : [[value]];
    default:
      return [];
  }
}

/** Whoever leaves the quotes off a version means it, and may have written a zero at its end that no number keeps. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'number' ? [String(value), `${value}0`] : [String(value)];

function likeText(text: string, forms: readonly string[] | undefined): readonly string[] {
  // Names are mostly wrong by their capitals or by a sign that names have not.
  if (!forms) return [text, text.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '-')];
  // What looks like no address may have been meant to be one of either family.
  if (!/[.:]/.test(text)) return forms;
  const isIpv6 = (one: string) => one.includes(':');
  return forms.filter((form) => isIpv6(form) === isIpv6(text));
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
/** Decimal and far within what a number keeps: nothing that to-data.ts could object to. */
const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const likeNumber = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|0[ox].*|[-+]?\.(?:inf|nan))$/i;

/** What a plain scalar stands for in the core schema of YAML 1.2; undefined where it is a number of a rarer form. */
export function resolvePlain(text: string): string | number | boolean | null | undefined {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (number.test(text)) return Number(text);
  return likeNumber.test(text) ? undefined : text;
}

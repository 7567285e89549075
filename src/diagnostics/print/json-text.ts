/** A value as JSON in which control and direction characters are escaped, also those that JSON itself would bear. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
  return `${text}\n`;
}

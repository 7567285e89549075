/**
 * What may stand bare: printable ASCII that begins with a letter, `_`, `/`, `$` or a flag's dash, without `: ` and ` #`.
 * A leading digit needs a `/` or a letter that occurs in no number and no timestamp (`100m`, `10.0.0.0/8`).
 */
const bare =
  /^(?:[A-Za-z_/$]|-{1,2}[A-Za-z]|[0-9](?=[ -~]*[/g-np-su-wyG-NP-SU-WY]))(?:[!-9;-~]|:(?=[!-~])| (?=[^#]))*$/;

/** What YAML 1.1 takes for a boolean or nothing; readers differ in which spellings they know, so all are quoted. */
const word = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** What JSON leaves as it is, and YAML calls not printable or some reader takes for a line end or a byte order mark. */
const unprintable = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text on one line: bare where every reader of YAML 1.1 and 1.2 reads it back as the same text, otherwise quoted. */
export function scalar(text: string): string {
  if (bare.test(text) && (text.length > 5 || !word.test(text))) return text;
  return JSON.stringify(text).replace(unprintable, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

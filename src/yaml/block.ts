/** YAML 1.2, 5.1: everything but tab, line feed and printable characters; and the line ends of Unicode, which YAML 1.1 knows. */
const unprintable = /[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** A first line that is indented (its indent would be taken for the block's), no text at all, tabs that indent, spaces at a line's end. */
const fragile = /^\n*(?: |$)|(?:^|\n) *\t|[ \t](?:\n|$)/;

/**
 * A text of several lines as a literal block, its lines behind `indent`; undefined where a block would not give back exactly
 * the text, or not after an editor that strips spaces.
 */
export function block(text: string, indent: string): string | undefined {
  if (!text.includes('\n') || fragile.test(text) || unprintable.test(text)) return undefined;
  const ends = text.endsWith('\n');
  const header = !ends ? '|-' : text.endsWith('\n\n') ? '|+' : '|';
  // Empty lines stay empty: they need no indent and would end in spaces.
  return `${header}\n${(ends ? text.slice(0, -1) : text).replace(/^(?=.)/gm, indent)}`;
}

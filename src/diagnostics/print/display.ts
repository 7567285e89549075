import { harmless } from '../harmless';

const tab = '    ';
const narrow = /^[\x20-\x7e]*$/;
const withoutWidth = /[\p{Mn}\p{Me}\u200c\u200d]/u;
/** What terminals give two columns: the wide and full-width blocks of Unicode Standard Annex 11, and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** A piece of one line as a terminal shows it, and the columns that it takes there. */
export function display(text: string): { readonly text: string; readonly width: number } {
  const shown = harmless(text.replaceAll('\t', tab));
  if (narrow.test(shown)) return { text: shown, width: shown.length };
  let width = 0;
  for (const character of shown) width += wide.test(character) ? 2 : withoutWidth.test(character) ? 0 : 1;
  return { text: shown, width };
}

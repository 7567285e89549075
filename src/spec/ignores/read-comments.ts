import { Lexer } from 'yaml';

/** A comment of a YAML text, from its `#` to the end of its line; `start` is its offset. */
export interface Comment {
  readonly text: string;
  readonly start: number;
}

/** What the lexer of `yaml` puts between pieces of the text: the start of a document, an end of flow by mistake, a scalar. */
const marks = { document: '\u0002', flowEnd: '\u0018', scalar: '\u001f' } as const;

/** The comments of a YAML text; what looks like one inside of a scalar is none. */
export function readComments(text: string): Comment[] {
  const comments: Comment[] = [];
  let start = 0;
  let scalarNext = false;
  for (const token of new Lexer().lex(text)) {
    if (!scalarNext && (token === marks.document || token === marks.flowEnd)) continue;
    if (!scalarNext && token === marks.scalar) {
      scalarNext = true;
      continue;
    }
    if (!scalarNext && token.startsWith('#')) comments.push({ text: token.trimEnd(), start });
    scalarNext = false;
    start += token.length;
  }
  return comments;
}

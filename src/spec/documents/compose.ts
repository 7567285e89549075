import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';

/** How deep maps and lists may be nested. */
export const depthLimit = 100;

/** The documents of a YAML stream as node trees, or the offset at which it is nested too deeply. */
export interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly tooDeepAt?: number;
}

const options = {
  version: '1.2',
  // Set, so that a %YAML directive cannot turn plain words into booleans.
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  // The parser compares each key with every other one; to-data.ts finds duplicates in one pass.
  uniqueKeys: false,
  logLevel: 'silent',
} as const;

/**
 * Parses YAML 1.2 (core schema). Depth is held in check token by token: the composer is recursive, and a stack that
 * runs out inside a regular expression ends the process, where nothing can catch it.
 */
export function compose(text: string): Composed {
  const parser = new Parser();
  const composer = new Composer(options);
  const documents: Document.Parsed[] = [];
  const take = (tokens: Iterable<CST.Token>) => {
    for (const token of tokens) documents.push(...composer.next(token));
  };
  for (const lexeme of new Lexer().lex(text)) {
    take(parser.next(lexeme));
    // The document and the scalar at the end of the line are on the stack too.
    if (parser.stack.length > depthLimit + 2) return { documents: [], tooDeepAt: parser.offset };
  }
  take(parser.end());
  documents.push(...composer.end(true, text.length));
  return { documents };
}

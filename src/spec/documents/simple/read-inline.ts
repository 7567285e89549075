import { readFlow } from './read-flow';
import { resolvePlain } from './resolve-plain';
import { unquote } from './unquote';

/**
 * The value that stands on one line, with blanks or a comment behind it, `depth` levels down; undefined where it is not
 * simple. Null is a value.
 */
export function readInline(text: string, depth: number): unknown {
  const first = text.charAt(0);
  if (first === '[' || first === '{') return readFlow(text, depth);
  if (first === '"' || first === "'") return quoted(text);
  return plain(text);
}

function quoted(text: string): string | undefined {
  const match = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?: +#.*| *)$/s.exec(text);
  return match?.[1] === undefined ? undefined : unquote(match[1]);
}

function plain(text: string): ReturnType<typeof resolvePlain> {
  if (/^(?:[-?:](?: |$)|[\]},#&*!|>%@`])/.test(text)) return undefined;
  const comment = text.indexOf(' #');
  let end = comment < 0 ? text.length : comment;
  while (text.charAt(end - 1) === ' ') end--;
  const written = text.slice(0, end);
  return /:(?: |$)/.test(written) ? undefined : resolvePlain(written);
}

import type { Report } from './report';

/** What JavaScript understands and RE2, which the agent compiles patterns with, does not. */
const beyondRe2 = /\(\?<?[=!]|\\[1-9]/;

/** A pattern of an HTTP rule. Escapes that only RE2 knows pass, for JavaScript takes them as the letter itself. */
export function checkRegex(value: string | undefined, path: string, report: Report): void {
  if (value === undefined) return;
  if (beyondRe2.test(value)) {
    report('FL-POL-215', { value, problem: 'look-around and back references are unknown to RE2' }, path);
    return;
  }
  try {
    // Flags such as (?i) and names such as (?P<id>…) are written another way in JavaScript.
    new RegExp(
      value
        .replace(/\(\?[imsU-]+\)/g, '')
        .replace(/\(\?[imsU-]+:/g, '(?:')
        .replace(/\(\?P</g, '(?<'),
    );
  } catch (error) {
    const problem = error instanceof Error ? error.message.slice(error.message.lastIndexOf(': ') + 2) : String(error);
    report('FL-POL-215', { value, problem: problem.toLowerCase() }, path);
  }
}

import { jsPattern } from './js-pattern';
import type { Report } from './report';

/** A pattern of an HTTP rule, which the agent compiles with RE2. */
export function checkRegex(value: string | undefined, path: string, report: Report): void {
  if (value === undefined) return;
  const problem = problemOf(value);
  if (problem) report('FL-POL-215', { value, problem }, path);
}

function problemOf(value: string): string | undefined {
  const pattern = jsPattern(value);
  if (typeof pattern !== 'string') return pattern.problem;
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.slice(text.lastIndexOf(': ') + 2).toLowerCase();
  }
}

import { listed } from './listed';

/**
 * What agents have of some changes and what they have not yet, in words: as many names of each as a line can bear. What is in
 * both lists one end's agent has, and the other one's has not.
 */
export function havingText({
  applied,
  missing,
}: {
  readonly applied: readonly string[];
  readonly missing: readonly string[];
}): string {
  const has = listed(applied) || 'nothing of the change';
  if (missing.some((name) => applied.includes(name)))
    return `the agent of one end has ${has}, and that of the other end not yet ${listed(missing)}`;
  return `an agent has ${has}${missing.length > 0 ? ` and not yet ${listed(missing)}` : ''}`;
}

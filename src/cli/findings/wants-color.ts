/** Whether to colour: as `--color` says, else as FORCE_COLOR and NO_COLOR say (in this order, as in Node), else on a terminal. */
export function wantsColor(
  choice: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  isTTY: boolean,
): boolean {
  if (choice === 'always' || choice === 'never') return choice === 'always';
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return isTTY && env.TERM !== 'dumb';
}

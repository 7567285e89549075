/** A script that is always the same, and what it works on as arguments. */
export const bash = (script: string, ...args: readonly string[]): string[] => ['bash', '-euc', script, 'bash', ...args];

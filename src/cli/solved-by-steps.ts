/** Codes of what is wrong with a change only as long as it comes in one commit. */
export const solvedBySteps: ReadonlySet<string> = new Set(['FL-UPG-401', 'FL-UPG-402']);

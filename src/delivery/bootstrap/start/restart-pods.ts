/** What is left to do where `agent` is chained behind another CNI, which made the first pods without it. */
export const restartPods = (agent: string): string =>
  `Restart pods that ran before: ${agent} is chained to new pods alone, and enforces nothing for the others.`;

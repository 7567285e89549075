/** The waves of the Applications among themselves; the parent waits for each to be healthy, by the check that we render. */
export const stage = {
  project: -30,
  definitions: -20,
  cni: -10,
  platformFirst: -5,
  network: 0,
  operations: 10,
  platform: 20,
} as const;

/** What a run ends with. The numbers are a contract with scripts. */
export const exitCodes = {
  fine: 0,
  /** Errors in the input, or a difference where none should be. */
  findings: 1,
  /** A wrong command line, input that cannot be read, an internal error. */
  unusable: 2,
  /** A question that could not be decided either way. */
  undecided: 3,
} as const;

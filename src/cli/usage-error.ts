/** A command line that cannot be followed: the user is told how, and the exit code is 2. */
export class UsageError extends Error {}

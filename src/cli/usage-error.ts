/**
 * A command line that cannot be followed: the user is told how, and the exit code is 2. It is known by its name, for the bundle
 * that throws it may not be the one that catches it, and each has a class of its own.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

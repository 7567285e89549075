/** A cluster that does not answer, or says no: the user is told why, and the exit code is 2. */
export class ClusterError extends Error {
  /** Whether asking again later may help. */
  readonly passing: boolean;
  /** The HTTP status, where it answered. */
  readonly status: number | undefined;

  constructor(message: string, { passing = false, status }: { passing?: boolean; status?: number } = {}) {
    super(message);
    this.passing = passing;
    this.status = status;
  }
}

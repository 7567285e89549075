/** What someone on call is told, and what to look at first. */
export interface Alert {
  readonly name: string;
  /** PromQL; every series of its result is one alert. */
  readonly expr: string;
  /** How long it must hold. */
  readonly for: string;
  /** critical wakes someone up; warning waits for the morning. */
  readonly severity: 'critical' | 'warning';
  /** What is wrong. */
  readonly summary: string;
  /** What follows from it. */
  readonly description: string;
  /** What to look at first. */
  readonly runbook: string;
}

/** A series that Prometheus computes beforehand. */
export interface Recording {
  readonly record: string;
  readonly expr: string;
  /** What its series have besides the labels of the result. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The rules of one system. */
export interface Rules {
  readonly recordings: readonly Recording[];
  readonly alerts: readonly Alert[];
}

/** A panel: one question, and the series that answer it. */
export interface Panel {
  /** The question. */
  readonly title: string;
  /** PromQL, and how each of its series is named: `{{instance}}`. */
  readonly targets: readonly (readonly [expr: string, legend: string])[];
  /** A unit of Grafana; left out for counts. */
  readonly unit?: 's' | 'ms' | 'pps' | 'ops' | 'Bps' | 'bytes' | 'percentunit';
  /** A single number of now, in place of a course over time. */
  readonly now?: true;
}

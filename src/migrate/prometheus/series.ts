/** A series of an export, its samples in order of time. */
export interface Series {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly Sample[];
}

export interface Sample {
  /** Seconds since 1970, where the export says it. */
  readonly at?: number;
  readonly value: number;
}

import type { Series } from '../prometheus/series';

/** What a figure counts; a share is of 1. */
export type Unit = 'cores' | 'bytes' | 'seconds' | 'share' | 'a second';

/** A question about what a network costs, and the metrics that answer it. */
export interface Figure {
  readonly question: string;
  readonly unit: Unit;
  /** The series that Prometheus records it as, by the same name for every CNI. */
  readonly record: string;
  /** No more than one that a CNI serves. */
  readonly sources: readonly MetricSource[];
}

/** Where a figure is read. Several series of an instance are added up. */
export interface MetricSource {
  /** As its vendor calls it. */
  readonly metric: string;
  /** The CNI whose agents serve it; left out, it is there with every CNI. */
  readonly cni?: 'calico' | 'cilium' | 'antrea';
  readonly of: Series['name'];
  /** What it is divided by. */
  readonly over?: Series['name'];
  /** It only ever grows: its rate tells something, its value nothing. */
  readonly counter: boolean;
  /** Series whose label matches as a whole, in the syntax that RE2 and ECMAScript share. */
  readonly where?: Where;
  /** How many of its unit are one of the figure's. */
  readonly per?: number;
}

interface Where {
  readonly label: string;
  readonly like: string;
  /** Its values must be the same on both sides. */
  readonly same?: true;
}

import type { Place } from '../../diagnostics/place';

/** An object of the cluster as it was handed in. */
export interface Running {
  readonly apiVersion: string;
  readonly kind: string;
  /** Empty where it is in none. */
  readonly namespace: string;
  readonly name: string;
  /** The whole object. */
  readonly value: unknown;
  readonly place: Place;
}

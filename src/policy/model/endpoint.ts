import type { IntervalSet } from '../../address/interval-set';
import type { Attributes } from './attribute';

/** A port that the containers of a pod name. */
export interface EndpointPort {
  readonly name: string;
  readonly protocol: PortProtocol;
  readonly number: number;
}

/** The protocols that have ports. */
export type PortProtocol = 'TCP' | 'UDP' | 'SCTP';

/** One that policies select and that sends or receives: a pod (or all pods of a workload), a node, an agent's own endpoint. */
export interface Endpoint {
  /** For messages: `shop/cart`, `host`. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly ports: readonly EndpointPort[];
  /** Where its address lies: one address where it is known; absent where nothing is known of it. */
  readonly addresses?: IntervalSet;
}

/** Addresses each of which is an endpoint of its own, that nothing selects as a subject: what is outside the cluster. */
export interface Region {
  readonly name: string;
  readonly attributes: Attributes;
  readonly addresses: IntervalSet;
}

/** Who may send and receive: the world over which policies are compared. */
export interface Universe {
  readonly endpoints: readonly Endpoint[];
  readonly regions: readonly Region[];
}

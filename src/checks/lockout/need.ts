import type { Endpoint, PodEndpoint, Port } from '../../policy/flows/endpoint';
import { unnamed } from '../../policy/flows/selects';

/** A connection without which the cluster or its delivery does not work. */
export interface Need {
  /** As a message names it: `Hubble's relay reads flows from the agents`. */
  readonly what: string;
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Where it may go instead: whoever answers there is as good. */
  readonly or?: readonly Endpoint[];
  /** Empty: whichever it is. */
  readonly ports: readonly Port[];
  /** Where nothing stops without it, and only nobody sees. */
  readonly watches?: true;
}

/** Pods of a well-known workload, by the labels that its chart or Fairlead gives them; they may have more. */
export const pods = (namespace: string, labels: Readonly<Record<string, string>>): PodEndpoint => ({
  kind: 'pod',
  namespace,
  namespaceLabels: { 'kubernetes.io/metadata.name': namespace },
  labels,
  complete: false,
});

/** A pod of which nothing is known, in a namespace that no policy names. */
export const anyPod: PodEndpoint = {
  kind: 'pod',
  namespace: undefined,
  namespaceLabels: { 'kubernetes.io/metadata.name': unnamed },
  labels: {},
  complete: false,
};

export const apiServer: Endpoint = { kind: 'api-server' };
export const node: Endpoint = { kind: 'host', labels: {} };
export const controlPlane: Endpoint = { kind: 'host', labels: { 'node-role.kubernetes.io/control-plane': '' } };
export const outside: Endpoint = { kind: 'world' };

export const tcp = (...list: readonly number[]): Port[] => list.map((port) => ({ port, protocol: 'TCP' }));
export const udp = (...list: readonly number[]): Port[] => list.map((port) => ({ port, protocol: 'UDP' }));
export const dns: readonly Port[] = [...udp(53), ...tcp(53)];

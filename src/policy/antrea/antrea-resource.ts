import type {
  AntreaNodeConfig,
  FlowExporterDestination,
  IPPool,
  TrafficControl,
} from '../../../imports/crd.antrea.io-resources';

/** A resource of Antrea that users hand in and that goes to the cluster as it is. */
export type AntreaResource = IPPool | TrafficControl | AntreaNodeConfig | FlowExporterDestination;

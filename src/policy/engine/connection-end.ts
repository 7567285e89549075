import type { Ip } from '../../address/ip';
import type { Endpoint, Region } from '../model/endpoint';

/** One end of a connection: an endpoint, or an address of a region. */
export type ConnectionEnd =
  | { readonly endpoint: Endpoint; readonly region?: never }
  | { readonly region: Region; readonly address: Ip; readonly endpoint?: never };

import type { ClusterModel } from '../../spec/model';

/** Whether packets between nodes travel in IPv6, whose header has 20 bytes more. */
export const overIPv6 = ({ cidrs }: ClusterModel['nodes']): boolean =>
  cidrs.length > 0 && cidrs.every((cidr) => cidr.includes(':'));

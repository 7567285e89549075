import type { AntreaSettings } from '../settings';

/** Whether packets to pods and Services of other clusters pass through a gateway of this one. */
export const clusterGateway = ({ antrea }: AntreaSettings): boolean => antrea.multicluster?.member?.gateway ?? false;

import { isAntrea } from '../components/antrea/antrea-model';
import type { ClusterModel } from '../spec/model';
import { antreaLabel } from './antrea-label';
import { movedLabel } from './moved-label';

/** The label by which a node belongs to the new CNI. */
export const newLabel = (model: ClusterModel): string => (isAntrea(model) ? antreaLabel : movedLabel);

export type { ClusterModel } from './spec/model';

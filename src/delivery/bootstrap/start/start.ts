import type { ClusterModel } from '../../../spec/model';

/** What there is to apply. */
export interface Prepared {
  readonly staticPods: boolean;
  readonly objects: boolean;
}

/** The steps from empty machines to a network, one or several paragraphs each. */
export type Start = (model: ClusterModel, prepared: Prepared) => string[];

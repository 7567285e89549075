import type { ClusterModel } from '../../spec/model';
import type { DefinitionName, DefinitionSource } from '../../versions/definitions';
import { definitionsOf } from '../definitions-of';

/**
 * The definitions that must be there before the CNI's operator starts: Cilium's looks for Gateway API once, and without it
 * silently serves no Gateway until it is restarted. Antrea's controller writes its own resources from the start.
 */
export function definitionsAtStart(model: ClusterModel): [DefinitionName, DefinitionSource][] {
  return definitionsOf(model).filter(([name]) => name === 'gateway-api' || name === 'antrea');
}

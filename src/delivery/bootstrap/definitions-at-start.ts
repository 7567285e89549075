import type { ClusterModel } from '../../spec/model';
import { definitionsOf } from '../definitions-of';

/**
 * Addresses of the definitions that must be there before the CNI's operator starts: Cilium's looks for Gateway API once,
 * and without it silently serves no Gateway until it is restarted.
 */
export function definitionsAtStart(model: ClusterModel): string[] {
  return definitionsOf(model)
    .filter(([name]) => name === 'gateway-api')
    .flatMap(([, { rawURL, files }]) => files.map((file) => `${rawURL}/${file}`));
}

import type { LoadedSpec } from '../../../src/spec/loaded-spec';
import { anyModelOf } from '../../support/model-of';

/** A spec as it is loaded, without places: what its clusters are called, and sections beside Cilium. */
export function loaded(name: string, sections: object): LoadedSpec {
  return {
    model: anyModelOf({ cni: { cilium: {} }, ...sections }, name),
    file: `${name}.yaml`,
    place: () => undefined,
  };
}

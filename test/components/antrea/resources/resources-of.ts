import { antreaResources } from '../../../../src/components/antrea/resources/resources';
import type { Rendered } from '../../../../src/components/component';
import { antreaModelOf } from '../cases';

/** The resources of a spec whose CNI is Antrea, which it need not say. */
export const resourcesOf = (spec: object): Rendered => antreaResources(antreaModelOf(spec));

/** `code path` of what Antrea cannot do of a spec, without what is only worth knowing. */
export const refusalsOf = (spec: object): string[] =>
  resourcesOf(spec)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code, path }) => `${code} ${path}`);

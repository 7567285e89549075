import type { ClusterModel } from '../../spec/model';
import { at } from '../../stages/manifest';
import type { Rendered } from '../component';
import { issuerObjects } from './issuer-objects';

/** What the platform's operators are asked for; their charts are Applications of their own. */
export function platform({ platform: { certManager } }: ClusterModel): Rendered {
  return {
    manifests: at('certificates', ...(certManager?.issuers ?? []).flatMap(issuerObjects)),
    findings: [],
  };
}

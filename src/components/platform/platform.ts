import type { ClusterModel } from '../../spec/model';
import { at } from '../../stages/manifest';
import type { Rendered } from '../component';
import { issuerObjects } from './issuer-objects';
import { secretObject } from './secret-object';
import { storeObject } from './store-object';

/** What the platform's operators are asked for; their charts are Applications of their own. */
export function platform({ platform: { certManager, externalSecrets } }: ClusterModel): Rendered {
  const { stores = [], secrets = [] } = externalSecrets ?? {};
  return {
    manifests: at(
      'certificates',
      ...(certManager?.issuers ?? []).flatMap(issuerObjects),
      ...stores.map(storeObject),
      ...secrets.map((secret) => secretObject(secret, stores)),
    ),
    findings: [],
  };
}

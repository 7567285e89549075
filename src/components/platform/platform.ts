import type { ClusterModel } from '../../spec/model';
import { at } from '../../stages/manifest';
import type { Rendered } from '../component';
import { etcdBackup } from './etcd-backup';
import { issuerObjects } from './issuer-objects';
import type { IssuerSettings } from './issuer-settings';
import { namespaceObjects } from './namespace-objects';
import { runtimeClass } from './runtime-class';
import { secretObject } from './secret-object';
import { storeObject } from './store-object';

/** Namespaces with their bounds, and what the platform's operators are asked for; their charts are Applications of their own. */
export function platform(model: ClusterModel): Rendered {
  const { certManager, externalSecrets, namespaces, runtimeClasses } = model.platform;
  const issuers = certManager?.issuers ?? [];
  const { stores = [], secrets = [] } = externalSecrets ?? {};
  return {
    manifests: [
      ...namespaces.flatMap(namespaceObjects),
      ...etcdBackup(model),
      ...at('foundation', ...runtimeClasses.map(runtimeClass)),
      ...issuers.flatMap((issuer) => at(stageOf(issuer), ...issuerObjects(issuer))),
      ...at('certificates', ...stores.map(storeObject)),
      ...at('certificates', ...secrets.map((secret) => secretObject(secret, stores))),
    ],
    findings: [],
  };
}

/** An authority on the internet that does not answer, or refuses an address, holds up nothing of the network. */
const stageOf = ({ acme }: IssuerSettings) => (acme ? 'observability' : 'certificates');

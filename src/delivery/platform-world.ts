import type { ClusterModel } from '../spec/model';
import { key } from '../sync/key';
import { platformCharts } from '../versions/platform';

/** What the Applications of the platform bring before the network: kinds, accounts, and the namespaces that they make. */
export function platformWorld({ platform: { certManager, externalSecrets, etcdBackup } }: ClusterModel): {
  readonly definitions: readonly string[];
  readonly present: readonly string[];
  /** Identities of Secrets that are not there before their ExternalSecret is. */
  readonly filled: ReadonlySet<string>;
} {
  const { namespace, chart } = platformCharts.certManager;
  return {
    definitions: [
      ...(certManager ? ['cert-manager.io'] : []),
      ...(externalSecrets ? ['external-secrets.io'] : []),
      ...(etcdBackup ? ['talos.dev'] : []),
    ],
    present: [
      ...(certManager ? [key('', 'Namespace', '', namespace), key('', 'ServiceAccount', namespace, chart)] : []),
      ...(externalSecrets ? [key('', 'Namespace', '', platformCharts.externalSecrets.namespace)] : []),
    ],
    filled: new Set(
      (externalSecrets?.secrets ?? [])
        .filter(({ namespaces }) => !namespaces)
        .map((secret) => key('', 'Secret', secret.namespace ?? 'kube-system', secret.name)),
    ),
  };
}

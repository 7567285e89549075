import type { ClusterModel } from '../spec/model';
import { key } from '../sync/key';
import { platformCharts } from '../versions/platform';

/** What the Applications of the platform bring before the network: kinds, accounts, and the namespaces that they make. */
export function platformWorld({ platform: { certManager } }: ClusterModel): {
  readonly definitions: readonly string[];
  readonly present: readonly string[];
} {
  const { namespace, chart } = platformCharts.certManager;
  return {
    definitions: certManager ? ['cert-manager.io'] : [],
    present: certManager ? [key('', 'Namespace', '', namespace), key('', 'ServiceAccount', namespace, chart)] : [],
  };
}

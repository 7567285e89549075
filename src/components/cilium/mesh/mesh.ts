import type { ConfigMap } from 'kubernetes-types/core/v1';
import { at, type Manifest } from '../../../stages/manifest';
import { boundRole } from '../../access/bound-role';
import type { Wire } from '../../wire';
import { serviceAccount } from '../access/service-account';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { meshDeployment } from './deployment';
import { meshGrants } from './mesh-grants';
import { meshName } from './mesh-name';
import { meshMetrics } from './metrics';
import { remoteUsers } from './remote-users';
import { meshService } from './service';

/**
 * The API server of the mesh: an etcd that other clusters read this one from, what fills it, and a cache of theirs.
 *
 * @param config cilium-config, some of whose keys its containers read.
 */
export function mesh(s: CiliumSettings, config: Wire<ConfigMap>): Manifest[] {
  const { mesh } = s.model;
  if (!mesh?.apiServer) return [];
  const { namespace } = s;
  const account = { name: meshName, namespace };
  return [
    ...at(
      'addons',
      serviceAccount(namespace, meshName),
      ...boundRole({ labels: labels(), name: meshName, account, grants: meshGrants }, s),
      remoteUsers(s, mesh.clusters),
      meshDeployment(s, mesh.apiServer, config),
    ),
    ...at('services', meshService(s, mesh.apiServer)),
    ...at('observability', ...meshMetrics(s)),
  ];
}

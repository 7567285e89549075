import type { CiliumSettings } from '../../settings';
import { clusters } from './clusters';
import { dynamicResources } from './dynamic-resources';
import type { Json } from './json';
import { listeners } from './listeners';
import { typed } from './typed';
import { unixSocket } from './unix-socket';

/** The file that Envoy starts with (envoy.config.bootstrap.v3.Bootstrap); the agent tells it the rest. */
export const bootstrap = (s: CiliumSettings): Json => ({
  node: { id: 'host~127.0.0.1~no-id~localdomain', cluster: 'ingress-cluster' },
  staticResources: { listeners: listeners(s), clusters: clusters(s) },
  dynamicResources: dynamicResources(s),
  bootstrapExtensions: [
    {
      name: 'envoy.bootstrap.internal_listener',
      typedConfig: typed('envoy.extensions.bootstrap.internal_listener.v3.InternalListener'),
    },
  ],
  overloadManager: {
    resourceMonitors: [
      {
        name: 'envoy.resource_monitors.global_downstream_max_connections',
        typedConfig: typed('envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig', {
          max_active_downstream_connections: '50000',
        }),
      },
    ],
  },
  applicationLogConfig: { logFormat: { textFormat: '[%Y-%m-%d %T.%e][%t][%l][%n] [%g:%#] %v' } },
  admin: { address: unixSocket('admin', 0o660) },
});

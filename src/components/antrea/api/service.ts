import type { Service } from 'kubernetes-types/core/v1';
import type { Wire } from '../../wire';
import { controllerSelector } from '../controller/selector';
import { labels } from '../labels';
import type { AntreaSettings } from '../settings';

/** Behind which agents, the API server and antctl find the controller. */
export const service = ({ namespace }: AntreaSettings): Wire<Service> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'antrea', namespace, labels: labels() },
  spec: {
    ports: [{ port: 443, protocol: 'TCP', targetPort: 'api' }],
    selector: { ...controllerSelector },
  },
});

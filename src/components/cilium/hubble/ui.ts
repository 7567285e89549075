import type { Service } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { boundRole } from '../../access/bound-role';
import { applyKnobs } from '../../pod/apply-knobs';
import type { Wire } from '../../wire';
import { serviceAccount } from '../access/service-account';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { deployment } from './deployment';
import { uiGrants } from './ui-grants';
import { uiNginx } from './ui-nginx';
import { uiPod } from './ui-pod';

const name = 'hubble-ui';

/** The page that shows flows. */
export function ui(s: CiliumSettings): KubernetesObject[] {
  const { namespace } = s;
  const config = uiNginx(s);
  const knobs = s.model.observability.flows.uiWorkload;
  // The backend holds the flows; the web server beside it only serves files.
  const pod = applyKnobs(uiPod(s, config), 'backend', knobs, s.model.images.pullSecrets);
  return [
    serviceAccount(namespace, name),
    ...boundRole({ labels: labels(), name, account: { name, namespace }, grants: uiGrants }, s),
    config,
    deployment(name, namespace, pod, knobs),
    service(s),
  ];
}

function service({ namespace }: CiliumSettings): Wire<Service> {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: labels(name, { 'k8s-app': name }) },
    spec: {
      type: 'ClusterIP',
      selector: { 'k8s-app': name },
      ports: [{ name: 'http', port: 80, targetPort: 8081 }],
    },
  };
}

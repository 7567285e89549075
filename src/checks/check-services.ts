import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

const path = '/spec/services/loadBalancing';

/** Services without kube-proxy: what that needs, what needs it, and how load balancing goes with the tunnel. */
export function checkServices(model: ClusterModel): Finding[] {
  return model.services.proxy === 'cni'
    ? [...checkApiServer(model), ...(model.cni.cilium ? checkLoadBalancing(model) : [])]
    : needProxy(model).map((use) => finding('FL-SVC-102', { feature: use.feature }, { path: use.path }));
}

function checkApiServer({ kubernetes, controlPlane, cni }: ClusterModel): Finding[] {
  // A CNI that stands already was told when it was installed.
  if (kubernetes.apiServer || cni.external) return [];
  return [finding('FL-SVC-101', { host: controlPlane.vip?.address }, { path: '/spec/kubernetes/apiServer' })];
}

function needProxy({ cni, services, egress, gateways }: ClusterModel) {
  const uses = [
    { on: services.loadBalancing, feature: 'services.loadBalancing', path },
    { on: cni.cilium?.socketLB, feature: 'cni.cilium.socketLB', path: '/spec/cni/cilium/socketLB' },
    { on: egress?.implementation === 'cilium', feature: 'egress by Cilium', path: '/spec/egress' },
    { on: gateways.gatewayAPI.enabled, feature: 'Gateway API', path: '/spec/gateways/gatewayAPI/enabled' },
    { on: gateways.ingress.enabled, feature: 'Ingress', path: '/spec/gateways/ingress/enabled' },
  ];
  return uses.filter(({ on }) => on);
}

/** Cilium, pkg/kpr: the agent refuses DSR through a tunnel other than Geneve, and Geneve dispatch without Geneve. */
function checkLoadBalancing({ services: { loadBalancing }, routing, cni }: ClusterModel): Finding[] {
  if (!loadBalancing) return [];
  const { algorithm, maglevTableSize, mode = 'snat', dispatch } = loadBalancing;
  const findings: Finding[] = [];
  const idle = (key: string, needs: string) => finding('FL-SVC-105', { key, needs }, { path: `${path}/${key}` });
  if (maglevTableSize !== undefined && algorithm !== 'maglev') {
    findings.push(idle('maglevTableSize', '`algorithm: maglev`'));
  }
  if (mode === 'snat') {
    // A Service may ask for it by annotation.
    const annotated = cni.cilium?.config['bpf-lb-mode-annotation'] === 'true';
    if (dispatch !== undefined && !annotated) findings.push(idle('dispatch', '`mode: dsr` or `mode: hybrid`'));
  } else if (dispatch === 'geneve') {
    const { protocol } = routing;
    if (protocol !== 'geneve') findings.push(finding('FL-SVC-104', { protocol }, { path: '/spec/routing/protocol' }));
  } else if (routing.mode === 'tunnel') {
    findings.push(finding('FL-SVC-103', { mode, dispatch: dispatch ?? 'opt' }, { path: `${path}/dispatch` }));
  }
  return findings;
}

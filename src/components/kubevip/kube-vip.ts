import type { ClusterModel } from '../../spec/model';
import { at, type Manifest } from '../../stages/manifest';
import type { Rendered } from '../component';
import { access, tunnelAccess } from './access';
import { daemonSet } from './daemon-set';
import { instances } from './instance';
import { podMonitor } from './pod-monitor';
import { cloudProvider } from './pools/cloud-provider';
import { refusals } from './refusals';

/**
 * kube-vip: the control plane's address, and LoadBalancer Services where the spec names it for them. A static pod is not
 * among the manifests: `kubeVipStaticPod` gives it. Where there are pools, a cloud provider hands out their addresses.
 */
export function kubeVip(model: ClusterModel): Rendered {
  const running = instances(model);
  const daemons = running.filter(({ staticPod }) => !staticPod);
  const controlPlane = daemons.some(({ vip }) => vip);
  const manifests: Manifest[] = daemons.map((instance) => ({
    object: daemonSet(instance),
    stage: instance.vip ? 'control-plane-vip' : 'addons',
  }));
  // Access stands with whoever needs it first; without a DaemonSet for the control plane that is the network Application.
  const tunnels = daemons.some(({ mode }) => mode === 'wireguard');
  if (daemons.length > 0)
    manifests.unshift(...at(controlPlane ? 'access' : 'addons', ...access(), ...(tunnels ? tunnelAccess() : [])));
  manifests.push(...at('addons', ...cloudProvider(model)));
  const watched = model.observability.serviceMonitors && model.controlPlane.kubeVip.metrics ? daemons : [];
  return {
    manifests: [...manifests, ...at('observability', ...watched.map(podMonitor))],
    findings: refusals(model, running),
  };
}

import type { CiliumModel } from '../../components/cilium/cilium-model';
import { withoutPromises } from './without-promises';

/**
 * Cilium beside the CNI that is left: it writes no CNI configuration but where a node is labelled, and routes through the
 * host, where both networks meet. `config` are keys of cilium-config for the phase.
 */
export function besideSource(model: CiliumModel, config: Readonly<Record<string, string>> = {}): CiliumModel {
  const { cilium } = model.cni;
  return {
    ...withoutPromises(model),
    cni: { cilium: { ...cilium, standby: true, config: { ...cilium.config, ...config } } },
  };
}

import type { LabelSelector } from '../../../imports/meta';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { ciliumRules } from '../cilium-rules';
import type { Policy } from '../policy';
import { plainSelector } from './plain-selector';
import type { SelectedPods } from './pods-by-label';

/** Ports that a policy names on the way in, and that no workload which it selects has; without such a workload none. */
export function unknownPorts({ value, place }: Located<Policy>, selected: SelectedPods): Finding[] {
  const namespace = 'namespace' in value.metadata ? value.metadata.namespace : undefined;
  return namedPorts(value).flatMap(({ selector, cilium, port, protocol, path }) => {
    const pods = [...selected({ selector, cilium, namespace })];
    const ports = pods
      .flatMap((pod) => pod.ports)
      .filter((one) => protocol === 'ANY' || (one.protocol ?? 'TCP') === protocol);
    const names = [...new Set(ports.flatMap(({ name }) => name ?? []))].sort();
    if (pods.length === 0 || names.includes(port)) return [];
    return [finding('FL-OBJ-004', { port, names, meant: didYouMean(port, names) }, { place: place(path), path })];
  });
}

interface NamedPort {
  readonly selector: LabelSelector;
  readonly cilium: boolean;
  readonly port: string;
  readonly protocol: string;
  readonly path: string;
}

function namedPorts(policy: Policy): NamedPort[] {
  if (policy.kind === 'NetworkPolicy' && policy.apiVersion === 'networking.k8s.io/v1') {
    const { podSelector: selector = {}, ingress = [] } = policy.spec;
    return ingress.flatMap(({ ports = [] }, rule) =>
      ports.flatMap(({ port, protocol = 'TCP' }, index) => {
        if (typeof port !== 'string') return [];
        return [{ selector, cilium: false, port, protocol, path: `/spec/ingress/${rule}/ports/${index}/port` }];
      }),
    );
  }
  if (policy.kind !== 'CiliumNetworkPolicy' && policy.kind !== 'CiliumClusterwideNetworkPolicy') return [];
  return ciliumRules(policy).flatMap(({ rule, path }) => {
    const selector = rule.endpointSelector && plainSelector(rule.endpointSelector);
    if (!selector) return [];
    return (['ingress', 'ingressDeny'] as const).flatMap((section) =>
      (rule[section] ?? []).flatMap(({ toPorts = [] }, entry) =>
        toPorts.flatMap(({ ports = [] }, list) =>
          ports.flatMap(({ port, protocol = 'ANY' }, index) => {
            if (port === undefined || /^\d+$/.test(port)) return [];
            const at = `${path}/${section}/${entry}/toPorts/${list}/ports/${index}/port`;
            // Cilium compares names of ports in lower case.
            return [{ selector, cilium: true, port: port.toLowerCase(), protocol, path: at }];
          }),
        ),
      ),
    );
  });
}

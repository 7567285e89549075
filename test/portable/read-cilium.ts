import type {
  CiliumEgressGatewayPolicy,
  CiliumL2AnnouncementPolicy,
  CiliumLoadBalancerIPPool,
} from '../../imports/cilium.io';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { configOf } from './config-of';
import type { Facts } from './facts';
import { isIn } from './is-in';
import { ofKind } from './of-kind';
import { onNodes } from './on-nodes';
import { onPods } from './on-pods';
import { readCiliumRouters } from './read-cilium-routers';
import { readPolicies } from './read-policies';
import { readStopped } from './read-stopped';
import { say } from './say';
import { spanOf } from './span-of';
import { outside } from './world';

type Config = Readonly<Record<string, string>>;

/** What agents of Cilium make of cilium-config and of its custom resources. */
export function readCilium(objects: readonly KubernetesObject[]): Facts {
  const config = configOf(objects, 'cilium-config');
  const on = (key: string) => config[key] === 'true';
  return {
    packets: [
      ...carried(config),
      ...([4, 6] as const).flatMap((family) => podRanges(config, family)),
      ...(on('kube-proxy-replacement') ? [say.proxy] : []),
      ...(on('enable-ipv4-masquerade') ? [say.masquerade] : []),
      ...(on('enable-wireguard') ? [say.wireguard] : []),
      ...(on('encrypt-node') ? [say.wireguardNodes] : []),
    ],
    addresses: addresses(objects, on('enable-l2-announcements')),
    routers: on('enable-bgp-control-plane') ? readCiliumRouters(objects) : [],
    egress: on('enable-egress-gateway') && on('enable-bpf-masquerade') ? egress(objects) : [],
    sight: [
      ...(on('enable-hubble') ? [say.flows] : []),
      ...(objects.some(({ metadata }) => metadata.name === 'hubble-relay') ? [say.relay] : []),
    ],
    gateways: [
      ...(on('enable-ingress-controller') ? [say.ingress] : []),
      ...(on('enable-gateway-api') ? [say.gatewayAPI] : []),
    ],
    policies: readPolicies(objects),
    stopped: readStopped(objects, 'cilium'),
  };
}

const carried = (config: Config): string[] =>
  config['routing-mode'] === 'native'
    ? [say.routed]
    : [say.tunnel(`${config['tunnel-protocol']}`, Number(config['tunnel-port'] ?? 0))];

function podRanges(config: Config, family: 4 | 6): string[] {
  const pool = `cluster-pool-ipv${family}`;
  const ranges = config[`enable-ipv${family}`] === 'true' ? config[`${pool}-cidr`] : undefined;
  return (ranges?.split(' ') ?? []).map((range) => say.podRange(range, Number(config[`${pool}-mask-size`])));
}

function addresses(objects: readonly KubernetesObject[], layer2: boolean): string[] {
  const announced = layer2 ? ofKind<CiliumL2AnnouncementPolicy>(objects, 'CiliumL2AnnouncementPolicy') : [];
  return ofKind<CiliumLoadBalancerIPPool>(objects, 'CiliumLoadBalancerIPPool').flatMap(({ spec }) => {
    const spare = spec.allowFirstLastIPs === 'No' ? 1n : 0n;
    const spans = spec.blocks.map((block) =>
      'cidr' in block ? spanOf(block.cidr, spare) : spanOf(`${block.start}-${block.stop}`),
    );
    const choice = JSON.stringify(spec.serviceSelector);
    const announcers = announced.filter((one) => JSON.stringify(one.spec.serviceSelector) === choice);
    const nodes = new Set(announcers.flatMap((one) => onNodes(one.spec.nodeSelector)));
    return spans.flatMap((span) => [say.pool(span), ...[...nodes].map((node) => say.layer2(span, node))]);
  });
}

function egress(objects: readonly KubernetesObject[]): string[] {
  return ofKind<CiliumEgressGatewayPolicy>(objects, 'CiliumEgressGatewayPolicy').flatMap(({ spec }) => {
    const { selectors, destinationCIDRs, excludedCIDRs = [], egressGateway } = spec;
    const taken = outside.filter((one) => isIn(one, destinationCIDRs) && !isIn(one, excludedCIDRs));
    return selectors
      .flatMap(({ namespaceSelector, podSelector }) => onPods(namespaceSelector, podSelector))
      .flatMap((pod) =>
        onNodes(egressGateway?.nodeSelector).flatMap((node) =>
          taken.map((one) => say.egress(pod, one, node, egressGateway?.egressIP ?? 'the node')),
        ),
      );
  });
}

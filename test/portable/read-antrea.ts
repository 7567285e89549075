import { parse } from 'yaml';
import type { BGPPolicy, Egress, ExternalIPPool } from '../../imports/crd.antrea.io';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { configOf } from './config-of';
import type { Facts } from './facts';
import { ofKind } from './of-kind';
import { onNodes } from './on-nodes';
import { onPods } from './on-pods';
import { readPolicies } from './read-policies';
import { readStopped } from './read-stopped';
import { say } from './say';
import { spanOf } from './span-of';
import { outside } from './world';

/** The part of antrea-agent.conf that is looked at. */
interface Agent {
  readonly featureGates?: Readonly<Record<string, boolean>>;
  readonly trafficEncapMode: string;
  readonly trafficEncryptionMode: string;
  readonly tunnelType: string;
  readonly tunnelPort: number;
  readonly noSNAT: boolean;
  readonly antreaProxy: { readonly enable: boolean; readonly proxyAll: boolean };
  readonly flowExporter: { readonly enable: boolean };
}

/** The part of antrea-controller.conf that is looked at. */
interface Controller {
  readonly nodeIPAM: {
    readonly enableNodeIPAM: boolean;
    readonly clusterCIDRs?: readonly string[];
    readonly nodeCIDRMaskSizeIPv4: number;
    readonly nodeCIDRMaskSizeIPv6: number;
  };
}

/** What Antrea makes of antrea-config and of its custom resources. */
export function readAntrea(objects: readonly KubernetesObject[]): Facts {
  const config = configOf(objects, 'antrea-config');
  const agent: Agent = parse(config['antrea-agent.conf'] ?? '');
  const { nodeIPAM }: Controller = parse(config['antrea-controller.conf'] ?? '');
  const open = (gate: string) => agent.featureGates?.[gate] === true;
  const pools = ofKind<ExternalIPPool>(objects, 'ExternalIPPool');
  const leaving = ofKind<Egress>(objects, 'Egress');
  const forServices = pools.filter(({ metadata }) =>
    leaving.every(({ spec }) => spec.externalIPPool !== metadata.name),
  );
  return {
    packets: [
      agent.trafficEncapMode === 'noEncap' ? say.routed : say.tunnel(agent.tunnelType, agent.tunnelPort),
      ...(nodeIPAM.enableNodeIPAM ? (nodeIPAM.clusterCIDRs ?? []) : []).map((range) =>
        say.podRange(range, range.includes(':') ? nodeIPAM.nodeCIDRMaskSizeIPv6 : nodeIPAM.nodeCIDRMaskSizeIPv4),
      ),
      ...(agent.antreaProxy.enable && agent.antreaProxy.proxyAll ? [say.proxy] : []),
      ...(agent.noSNAT ? [] : [say.masquerade]),
      ...(agent.trafficEncryptionMode === 'wireGuard' ? [say.wireguard] : []),
      ...(agent.trafficEncryptionMode === 'ipsec' ? [say.ipsec] : []),
    ],
    addresses: open('ServiceExternalIP') ? forServices.flatMap(addresses) : [],
    routers: open('BGPPolicy') ? routers(objects) : [],
    egress: open('Egress') ? leaving.flatMap((one) => egress(one, pools)) : [],
    sight: [
      ...(open('FlowExporter') && agent.flowExporter.enable ? [say.flows] : []),
      ...(open('NodeLatencyMonitor') && objects.some(({ kind }) => kind === 'NodeLatencyMonitor') ? [say.latency] : []),
    ],
    gateways: [],
    policies: readPolicies(objects),
    stopped: readStopped(objects, 'antrea'),
  };
}

const spans = ({ spec }: ExternalIPPool): string[] =>
  spec.ipRanges.map((range) => ('cidr' in range ? spanOf(range.cidr, 1n) : spanOf(`${range.start}-${range.end}`)));

const addresses = (pool: ExternalIPPool): string[] =>
  spans(pool).flatMap((span) => [
    say.pool(span),
    ...onNodes(pool.spec.nodeSelector).map((node) => say.layer2(span, node)),
  ]);

function routers(objects: readonly KubernetesObject[]): string[] {
  const found = ofKind<BGPPolicy>(objects, 'BGPPolicy').flatMap(({ spec }) => {
    const { localASN, bgpPeers = [], advertisements = {} } = spec;
    const { pod, service } = advertisements;
    return [
      ...onNodes(spec.nodeSelector).flatMap((node) =>
        bgpPeers.map(({ address, asn, port, multihopTTL: hops, gracefulRestartTimeSeconds: restartSeconds }) =>
          say.session({ node, localASN, address, asn, port, hops, restartSeconds }),
        ),
      ),
      ...(pod ? [say.told('pod ranges', '')] : []),
      ...(service?.ipTypes ?? []).map((type) => say.told(type, '')),
    ];
  });
  return [...new Set(found)];
}

function egress({ spec: { appliedTo, externalIPPool } }: Egress, pools: readonly ExternalIPPool[]): string[] {
  const pool = pools.find(({ metadata }) => metadata.name === externalIPPool);
  if (!pool) return [];
  return onPods(appliedTo.namespaceSelector, appliedTo.podSelector).flatMap((pod) =>
    onNodes(pool.spec.nodeSelector).flatMap((node) =>
      outside.map((one) => say.egress(pod, one, node, spans(pool).join(' or '))),
    ),
  );
}

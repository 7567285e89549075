import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../spec/model';
import { printDocument } from '../../yaml/print-document';
import type { Wire } from '../wire';
import { clusterRanges } from './cluster-ranges';
import type { EgressGatewaySettings } from './settings';

export const configName = 'egressgateway';

/** What agents and controller read at start, as `conf.yml` (pkg/config of EgressGateway). */
export function configMap(s: EgressGatewaySettings): Wire<ConfigMap> {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: configName, namespace: s.namespace },
    data: { 'conf.yml': printDocument(config(s)) },
  };
}

function config(s: EgressGatewaySettings) {
  const { tunnel, failover, iptables, mark, endpointsPerSlice } = s.section;
  const { clusterIP, nodeIP, findPods, extra } = clusterRanges(s);
  return {
    announcedInterfacesToExclude: silentInterfaces(s),
    clusterCIDR: { autoDetect: { clusterIP, nodeIP, podCidrMode: findPods ? 'auto' : '' }, extraCidr: [...extra] },
    datapathMode: 'iptables',
    enableGatewayReplyRoute: s.section.replyRoute ?? s.model.cni.external?.name === 'spiderpool',
    enableIPv4: s.families.includes(4),
    enableIPv6: s.families.includes(6),
    gatewayFailover: {
      enable: failover.enabled,
      eipEvictionTimeout: failover.evictionTimeoutSeconds,
      tunnelMonitorPeriod: failover.monitorPeriodSeconds,
      tunnelUpdatePeriod: failover.updatePeriodSeconds,
    },
    gatewayReplyRouteMark: 39,
    gatewayReplyRouteTable: 600,
    iptables: { backendMode: iptables },
    ...(mark && { mark }),
    maxNumberEndpointPerSlice: endpointsPerSlice,
    tunnelDetectCustomInterface: customInterfaces(s),
    tunnelDetectMethod: tunnel.interface ? `interface=${tunnel.interface}` : 'defaultRouteInterface',
    tunnelIpv4Subnet: tunnel.cidrs.ipv4,
    tunnelIpv6Subnet: tunnel.cidrs.ipv6,
    vxlan: {
      disableChecksumOffload: !tunnel.checksumOffload,
      id: tunnel.id,
      name: tunnel.name,
      port: tunnel.port,
    },
  };
}

function customInterfaces({ model, section }: EgressGatewaySettings) {
  return section.tunnel.interfaces.flatMap(({ nodes, interface: interfaceName }) => {
    const group = model.nodes.groups.find(({ name }) => name === nodes);
    return group ? [{ interfaceName, nodeSelector: { ...group.selector.matchLabels } }] : [];
  });
}

function silentInterfaces({ section, model }: EgressGatewaySettings): string[] {
  return [...(section.silentInterfaces ?? ['^cali.*', 'br-*', ...podInterfaces(model.cni)])];
}

/** Names of the node's ends of pods, where they are not Calico's. */
function podInterfaces({ cilium }: ClusterModel['cni']): string[] {
  return cilium ? ['^lxc.*', '^cilium.*'] : [];
}

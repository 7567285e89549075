/** What a key of a configuration file holds. */
export type AntreaKeyType = 'text' | 'number' | 'flag' | 'list';

// Text, not objects: a line holds the keys of one type in one place, and a diff between versions stays short.
const agent = `
text: ovsBridge ovsDatapathType ovsRunDir cniSocket hostGateway hostProcPathPrefix trafficEncapMode podCIDRs tunnelType
text: trafficEncryptionMode serviceCIDR serviceCIDRv6 kubeAPIServerOverride dnsServerOverride tlsCipherSuites
text: tlsMinVersion transportInterface hostNetworkMode
number: tunnelPort defaultMTU packetInRate apiPort clusterPort fqdnCacheMinTTL
flag: noSNAT snatFullyRandomPorts tunnelCsum enableBridgingMode disableTXChecksumOffload enablePrometheusMetrics
list: transportInterfaceCIDRs
number: clientConnection.qps clientConnection.burst antreaClientConnection.qps antreaClientConnection.burst
number: wireGuard.port
list: egress.exceptCIDRs
number: egress.maxEgressIPsPerNode
flag: egress.snatFullyRandomPorts egress.uniqueMACForSubInterfaces
flag: memberlist.gossipVerifyOutgoing memberlist.gossipVerifyIncoming
flag: flowExporter.enable
text: flowExporter.flowCollectorAddr flowExporter.flowPollInterval flowExporter.activeFlowExportTimeout
text: flowExporter.idleFlowExportTimeout
list: flowExporter.protocolFilter
flag: nodePortLocal.enable
text: nodePortLocal.portRange
flag: multicast.enable
list: multicast.multicastInterfaces multicast.igmpQueryVersions
text: multicast.igmpQueryInterval
flag: antreaProxy.enable antreaProxy.proxyAll antreaProxy.proxyLoadBalancerIPs
flag: antreaProxy.disableServiceHealthCheckServer
list: antreaProxy.nodePortAddresses antreaProxy.skipServices
text: antreaProxy.serviceProxyName antreaProxy.defaultLoadBalancerMode
text: antreaProxy.serviceHealthCheckServerBindAddress
text: ipsec.authenticationMode
flag: multicluster.enableGateway multicluster.enableStretchedNetworkPolicy multicluster.enablePodToPodConnectivity
text: multicluster.namespace multicluster.trafficEncryptionMode
number: multicluster.wireGuard.port
number: auditLogging.maxSize auditLogging.maxBackups auditLogging.maxAge
flag: auditLogging.compress
list: secondaryNetwork.ovsBridges
flag: hostNetworkAcceleration.enable
`;

const windows = `
text: ovsBridge hostGateway trafficEncapMode tunnelType kubeAPIServerOverride dnsServerOverride
text: tlsCipherSuites tlsMinVersion transportInterface
number: tunnelPort defaultMTU packetInRate apiPort fqdnCacheMinTTL
flag: noSNAT enablePrometheusMetrics
list: transportInterfaceCIDRs
number: clientConnection.qps clientConnection.burst antreaClientConnection.qps antreaClientConnection.burst
flag: nodePortLocal.enable
text: nodePortLocal.portRange
flag: antreaProxy.enable antreaProxy.proxyAll antreaProxy.proxyLoadBalancerIPs
list: antreaProxy.nodePortAddresses antreaProxy.skipServices
text: antreaProxy.serviceProxyName
number: auditLogging.maxSize auditLogging.maxBackups auditLogging.maxAge
flag: auditLogging.compress
`;

const controller = `
number: apiPort clientConnection.qps clientConnection.burst
flag: enablePrometheusMetrics selfSignedCert
text: tlsCipherSuites tlsMinVersion clientCAFile kubeAPIServerOverride
flag: nodeIPAM.enableNodeIPAM
list: nodeIPAM.clusterCIDRs
text: nodeIPAM.serviceCIDR nodeIPAM.serviceCIDRv6
number: nodeIPAM.nodeCIDRMaskSizeIPv4 nodeIPAM.nodeCIDRMaskSizeIPv6
flag: ipsecCSRSigner.autoApprove ipsecCSRSigner.selfSignedCA
flag: multicluster.enableStretchedNetworkPolicy
text: multicluster.namespace
`;

/** The keys of a file by their path, `egress.exceptCIDRs`; a list of objects is one key. */
function keys(lines: string): ReadonlyMap<string, AntreaKeyType> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [type = '', names = ''] = line.split(': ');
        return names.split(' ').map((name) => [name, type as AntreaKeyType] as const);
      }),
  );
}

/** The keys that agents of Antrea 2.7.0 read on Linux nodes, those that they take on Windows nodes, and the controller's. */
export const antreaKeys_2_7_0 = { agent: keys(agent), windows: keys(windows), controller: keys(controller) };

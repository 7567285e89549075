import { application, applicationSet, appProject } from '../imports/argoproj.io';
import { workflowTemplate } from '../imports/argoproj.io-workflows';
import { certificate, clusterIssuer, issuer } from '../imports/cert-manager.io';
import {
  ciliumBGPAdvertisement,
  ciliumBGPClusterConfig,
  ciliumBGPPeerConfig,
  ciliumDatapathPlugin,
  ciliumEgressGatewayPolicy,
  ciliumGatewayClassConfig,
  ciliumL2AnnouncementPolicy,
  ciliumLoadBalancerIPPool,
  ciliumNodeConfig,
} from '../imports/cilium.io';
import { ciliumCIDRGroup, ciliumClusterwideNetworkPolicy, ciliumNetworkPolicy } from '../imports/cilium.io-policies';
import { tracingPolicy, tracingPolicyNamespaced } from '../imports/cilium.io-tracing';
import { cluster, clusterResourceSet } from '../imports/cluster.x-k8s.io';
import { bgpPolicy, egress, externalIPPool, nodeLatencyMonitor } from '../imports/crd.antrea.io';
import {
  antreaClusterGroup,
  antreaClusterNetworkPolicy,
  antreaGroup,
  antreaNetworkPolicy,
  antreaTier,
} from '../imports/crd.antrea.io-policies';
import { antreaNodeConfig, flowExporterDestination, ipPool, trafficControl } from '../imports/crd.antrea.io-resources';
import { felixConfiguration } from '../imports/crd.projectcalico.org';
import {
  egressClusterInfo,
  egressClusterPolicy,
  egressGateway,
  egressPolicy,
} from '../imports/egressgateway.spidernet.io';
import { clusterExternalSecret, clusterSecretStore, externalSecret, secretStore } from '../imports/external-secrets.io';
import { gateway } from '../imports/gateway.networking.k8s.io';
import { clusterSet } from '../imports/multicluster.crd.antrea.io';
import { networkPolicy } from '../imports/networking.k8s.io';
import {
  adminNetworkPolicy,
  baselineAdminNetworkPolicy,
  clusterNetworkPolicy,
} from '../imports/policy.networking.k8s.io';
import {
  calicoNetworkPolicy,
  calicoTier,
  globalNetworkPolicy,
  globalNetworkSet,
  networkSet,
} from '../imports/projectcalico.org';
import { spiderCoordinator } from '../imports/spiderpool.spidernet.io';
import { talosServiceAccount } from '../imports/talos.dev';
import { clusterNetwork } from '../src/spec/schema/cluster-network';
import { publish } from './publish-schema';

/** The JSON Schema of a spec, as editors and the validator read it. */
export const specSchema = publish(clusterNetwork, {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://fairlead.dev/schema/cluster-network.schema.json',
  title: 'ClusterNetwork',
});

/** Every schema that becomes a validator at build time, by the name under which imports/validator.ts loads it. */
export const definitions: Record<string, object> = {
  ClusterNetwork: specSchema,
  NetworkPolicy: publish(networkPolicy),
  CiliumNetworkPolicy: publish(ciliumNetworkPolicy),
  CiliumClusterwideNetworkPolicy: publish(ciliumClusterwideNetworkPolicy),
  CiliumCIDRGroup: publish(ciliumCIDRGroup),
  CiliumBGPAdvertisement: publish(ciliumBGPAdvertisement),
  CiliumBGPClusterConfig: publish(ciliumBGPClusterConfig),
  CiliumBGPPeerConfig: publish(ciliumBGPPeerConfig),
  CiliumDatapathPlugin: publish(ciliumDatapathPlugin),
  CiliumEgressGatewayPolicy: publish(ciliumEgressGatewayPolicy),
  CiliumGatewayClassConfig: publish(ciliumGatewayClassConfig),
  CiliumL2AnnouncementPolicy: publish(ciliumL2AnnouncementPolicy),
  CiliumLoadBalancerIPPool: publish(ciliumLoadBalancerIPPool),
  CiliumNodeConfig: publish(ciliumNodeConfig),
  TracingPolicy: publish(tracingPolicy),
  TracingPolicyNamespaced: publish(tracingPolicyNamespaced),
  AntreaNetworkPolicy: publish(antreaNetworkPolicy),
  AntreaClusterNetworkPolicy: publish(antreaClusterNetworkPolicy),
  Tier: publish(antreaTier),
  Group: publish(antreaGroup),
  ClusterGroup: publish(antreaClusterGroup),
  ClusterNetworkPolicy: publish(clusterNetworkPolicy),
  AdminNetworkPolicy: publish(adminNetworkPolicy),
  BaselineAdminNetworkPolicy: publish(baselineAdminNetworkPolicy),
  CalicoNetworkPolicy: publish(calicoNetworkPolicy),
  GlobalNetworkPolicy: publish(globalNetworkPolicy),
  CalicoTier: publish(calicoTier),
  NetworkSet: publish(networkSet),
  GlobalNetworkSet: publish(globalNetworkSet),
  BGPPolicy: publish(bgpPolicy),
  Egress: publish(egress),
  ExternalIPPool: publish(externalIPPool),
  NodeLatencyMonitor: publish(nodeLatencyMonitor),
  IPPool: publish(ipPool),
  TrafficControl: publish(trafficControl),
  AntreaNodeConfig: publish(antreaNodeConfig),
  FlowExporterDestination: publish(flowExporterDestination),
  ClusterSet: publish(clusterSet),
  Gateway: publish(gateway),
  Application: publish(application),
  ApplicationSet: publish(applicationSet),
  AppProject: publish(appProject),
  WorkflowTemplate: publish(workflowTemplate),
  EgressClusterInfo: publish(egressClusterInfo),
  EgressGateway: publish(egressGateway),
  EgressPolicy: publish(egressPolicy),
  EgressClusterPolicy: publish(egressClusterPolicy),
  Cluster: publish(cluster),
  ClusterResourceSet: publish(clusterResourceSet),
  Issuer: publish(issuer),
  ClusterIssuer: publish(clusterIssuer),
  Certificate: publish(certificate),
  ClusterSecretStore: publish(clusterSecretStore),
  SecretStore: publish(secretStore),
  ExternalSecret: publish(externalSecret),
  ClusterExternalSecret: publish(clusterExternalSecret),
  TalosServiceAccount: publish(talosServiceAccount),
  FelixConfiguration: publish(felixConfiguration),
  SpiderCoordinator: publish(spiderCoordinator),
};

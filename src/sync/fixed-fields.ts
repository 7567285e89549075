const podTemplates = ['/spec/selector', '/spec/template'];
const egressPolicy = ['/spec/egressGatewayName', '/spec/egressIP'];

/**
 * Fields that the API server or a webhook lets nobody change once the object is there, by group and kind. Kubernetes'
 * from its validation, the others' from their definitions and webhooks.
 */
export const fixedFields: Readonly<Record<string, readonly string[]>> = {
  'apps/DaemonSet': ['/spec/selector'],
  'apps/Deployment': ['/spec/selector'],
  'apps/StatefulSet': [
    '/spec/selector',
    '/spec/serviceName',
    '/spec/podManagementPolicy',
    '/spec/volumeClaimTemplates',
  ],
  'batch/Job': [...podTemplates, '/spec/completions', '/spec/completionMode'],
  'rbac.authorization.k8s.io/ClusterRoleBinding': ['/roleRef'],
  'rbac.authorization.k8s.io/RoleBinding': ['/roleRef'],
  'scheduling.k8s.io/PriorityClass': ['/value', '/preemptionPolicy'],
  'networking.k8s.io/IngressClass': ['/spec/controller'],
  'node.k8s.io/RuntimeClass': ['/handler'],
  'discovery.k8s.io/EndpointSlice': ['/addressType'],
  'gateway.networking.k8s.io/GatewayClass': ['/spec/controllerName'],
  '/Service': ['/spec/clusterIP', '/spec/loadBalancerClass'],
  'cilium.io/CiliumPodIPPool': ['/spec/ipv4/maskSize', '/spec/ipv6/maskSize'],
  'crd.antrea.io/Tier': ['/spec/priority'],
  'crd.antrea.io/IPPool': ['/spec/subnetInfo'],
  'egressgateway.spidernet.io/EgressPolicy': egressPolicy,
  'egressgateway.spidernet.io/EgressClusterPolicy': egressPolicy,
};

import type {
  ValidatingAdmissionPolicy,
  ValidatingAdmissionPolicyBinding,
} from 'kubernetes-types/admissionregistration/v1';
import type { CiliumGatewayClassConfig } from '../../../../imports/cilium.io';
import type { GatewayClass } from '../../../../imports/gateway.networking.k8s.io';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { at, type Manifest } from '../../../stages/manifest';
import type { Wire } from '../../wire';
import type { CiliumSettings } from '../settings';
import { classConfig } from './class-config';

const className = 'cilium';
const policyName = 'gateway.cilium.io';

const gatewayWrites = () => ({
  resourceRules: [
    {
      apiGroups: ['gateway.networking.k8s.io'],
      apiVersions: ['v1'],
      resources: ['gateways'],
      operations: ['CREATE', 'UPDATE'],
    },
  ],
});

function gatewayClass(config: CiliumGatewayClassConfig | undefined): GatewayClass {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: className },
    spec: {
      controllerName: 'io.cilium/gateway-controller',
      description: 'The default Cilium GatewayClass',
      ...(config && { parametersRef: { group: 'cilium.io', kind: config.kind, ...config.metadata } }),
    },
  };
}

/** Refuses what the operator would accept and then serve with the wrong certificate (CEL over Gateway v1). */
const admission: Wire<ValidatingAdmissionPolicy> = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicy',
  metadata: { name: policyName },
  spec: {
    failurePolicy: 'Fail',
    matchConstraints: gatewayWrites(),
    validations: [
      {
        expression: [
          `object.spec.gatewayClassName != '${className}'`,
          '||',
          '(has(object.spec.listeners))',
          '&&',
          "object.spec.listeners.filter(e, has(e.tls) && has(e.tls.mode) && e.tls.mode == 'Terminate')" +
            '.all(e, e.tls.certificateRefs.size() == 1)',
        ].join(' '),
        message: `${className} GatewayClass requires exactly one certificateRef per listener when tls.mode is Terminate.`,
        reason: 'Invalid',
      },
    ],
  },
};

const binding: Wire<ValidatingAdmissionPolicyBinding> = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicyBinding',
  metadata: { name: policyName },
  spec: { policyName, validationActions: ['Deny'], matchResources: gatewayWrites() },
};

/** The class of Gateways that Cilium serves, and the rule that its Gateways must keep where the version has one. */
export function gatewayApi(s: CiliumSettings): Manifest[] {
  if (!s.gatewayAPI) return [];
  const config = classConfig(s);
  const rule = s.version.features.has('gateway-api-1.6') ? [admission, binding] : [];
  return [
    ...(config ? at<KubernetesObject>('addresses', config) : []),
    // Before any Gateway: in one wave Argo CD goes by names, and a Gateway may have one that sorts before the class's.
    ...at<KubernetesObject>('routing', gatewayClass(config), ...rule),
  ];
}

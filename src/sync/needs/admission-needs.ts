import type { KubernetesObject } from '../../stages/kubernetes-object';
import { key } from '../key';
import type { Need } from './need';

interface Bound extends KubernetesObject {
  readonly spec?: { readonly policyName?: string };
}

/** The admission policy that a binding puts into force. The API server takes a binding without one: it is only idle. */
export function admissionNeeds(object: KubernetesObject): Need[] {
  const { spec } = object as Bound;
  if (object.kind !== 'ValidatingAdmissionPolicyBinding' || spec?.policyName === undefined) return [];
  return [
    {
      key: key('admissionregistration.k8s.io', 'ValidatingAdmissionPolicy', '', spec.policyName),
      readiness: 'same-wave',
      as: 'the policy that it binds',
    },
  ];
}

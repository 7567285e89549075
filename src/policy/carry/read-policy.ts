import { isMap } from '../../../imports/workloads';
import { didYouMean } from '../../diagnostics/did-you-mean';
import type { Policy } from '../policy';
import { checkAntreaPolicy } from './check-antrea-policy';
import { checkCidr } from './check-cidr';
import { checkCiliumPolicy } from './check-cilium-policy';
import { checkMetadata } from './check-metadata';
import { checkNetworkPolicy } from './check-network-policy';
import { checkSchema } from './check-schema';
import { kindsCalled, type PolicyKind, policyKinds } from './policy-kinds';
import type { Report } from './report';

/** A document as the policy that it is; undefined where it is none or has not the shape of one. Every mistake is told. */
export function readPolicy(value: unknown, report: Report): Policy | undefined {
  if (!isMap(value)) {
    report('FL-POL-002', { missing: undefined }, '');
    return undefined;
  }
  const { apiVersion, kind, metadata } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    report('FL-POL-002', { missing: typeof kind !== 'string' ? 'kind' : 'apiVersion' }, '');
    return undefined;
  }
  const name = kindOf(apiVersion, kind, report);
  if (!name) return undefined;
  checkMetadata(name, metadata, report);
  if (!checkSchema(name, value, report)) return undefined;
  checkMeaning(value, report);
  return value;
}

/** What only the CNIs of OpenShift enforce, with their API groups. */
const openShiftKinds: ReadonlyMap<string, string> = new Map([
  ['EgressNetworkPolicy', 'network.openshift.io'],
  ['EgressFirewall', 'k8s.ovn.org'],
]);

/** The definition that a document is to be held against, where the cluster's agents enforce it. */
function kindOf(apiVersion: string, kind: string, report: Report): PolicyKind | undefined {
  if (openShiftKinds.get(kind) === group(apiVersion)) {
    report('FL-POL-014', { kind, cni: report.enforcer.cni }, '/kind');
    return undefined;
  }
  const named = kindsCalled(kind);
  // Antrea's kinds have names that other API groups have too, with other fields.
  const name =
    named.find((one) => group(policyKinds[one].apiVersion) === group(apiVersion)) ??
    named.find((one) => policyKinds[one].dialect !== 'antrea');
  if (!name) {
    const kinds = Object.values(policyKinds).map((facts) => facts.kind);
    report('FL-POL-001', { kind, meant: named.length > 0 ? undefined : didYouMean(kind, kinds) }, '/kind');
    return undefined;
  }
  const { apiVersion: expected, dialect } = policyKinds[name];
  if (apiVersion !== expected) {
    report('FL-POL-003', { kind, apiVersion, expected }, '/apiVersion');
    return undefined;
  }
  if (dialect !== 'kubernetes' && dialect !== report.enforcer.cni) {
    report('FL-POL-013', { kind, dialect, cni: report.enforcer.cni }, '/apiVersion');
    return undefined;
  }
  return name;
}

const group = (apiVersion: string) => apiVersion.slice(0, apiVersion.lastIndexOf('/'));

/** What no schema can say. */
function checkMeaning(policy: Policy, report: Report): void {
  if (policy.apiVersion === 'networking.k8s.io/v1') {
    checkNetworkPolicy(policy, report);
  } else if (policy.apiVersion === 'crd.antrea.io/v1beta1') {
    checkAntreaPolicy(policy, report);
  } else if (policy.kind === 'CiliumCIDRGroup') {
    for (const [index, cidr] of policy.spec.externalCIDRs.entries()) {
      checkCidr(cidr, `/spec/externalCIDRs/${index}`, report);
    }
  } else {
    checkCiliumPolicy(policy, report);
  }
}

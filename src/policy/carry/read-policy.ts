import { isMap } from '../../../imports/workloads';
import { didYouMean } from '../../diagnostics/did-you-mean';
import type { Policy } from '../policy';
import { checkCidr } from './check-cidr';
import { checkCiliumPolicy } from './check-cilium-policy';
import { checkMetadata } from './check-metadata';
import { checkNetworkPolicy } from './check-network-policy';
import { checkSchema } from './check-schema';
import { isPolicyKind, policyKinds } from './policy-kinds';
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
  if (!isPolicyKind(kind)) {
    report('FL-POL-001', { kind, meant: didYouMean(kind, Object.keys(policyKinds)) }, '/kind');
    return undefined;
  }
  const expected = policyKinds[kind].apiVersion;
  if (apiVersion !== expected) {
    report('FL-POL-003', { kind, apiVersion, expected }, '/apiVersion');
    return undefined;
  }
  checkMetadata(kind, metadata, report);
  if (!checkSchema(kind, value, report)) return undefined;
  checkMeaning(value, report);
  return value;
}

/** What no schema can say. */
function checkMeaning(policy: Policy, report: Report): void {
  if (policy.kind === 'NetworkPolicy') {
    checkNetworkPolicy(policy, report);
  } else if (policy.kind === 'CiliumCIDRGroup') {
    for (const [index, cidr] of policy.spec.externalCIDRs.entries()) {
      checkCidr(cidr, `/spec/externalCIDRs/${index}`, report);
    }
  } else {
    checkCiliumPolicy(policy, report);
  }
}

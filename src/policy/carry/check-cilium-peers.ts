import type { CiliumCIDRRule, CiliumRule } from '../../../imports/cilium.io-policies';
import { pointerBelow } from '../../diagnostics/pointer';
import { checkCidr, checkCidrExcept } from './check-cidr';
import { checkDnsName } from './check-dns-name';
import { checkOneOf } from './check-one-of';
import { checkSelector } from './check-selector';
import { type Report, reportUnset } from './report';
import { reportNewer } from './report-newer';

type Items<F extends 'ingress' | 'egress'> = NonNullable<CiliumRule[F]>[number];
/** One entry of any of a rule's four sections. */
export type CiliumEntry = Partial<Items<'ingress'> & Items<'egress'>>;

const peerFields = [
  'fromEndpoints',
  'fromCIDR',
  'fromCIDRSet',
  'fromEntities',
  'fromNodes',
  'fromGroups',
  'toEndpoints',
  'toCIDR',
  'toCIDRSet',
  'toEntities',
  'toNodes',
  'toGroups',
  'toServices',
  'toFQDNs',
] as const satisfies (keyof CiliumEntry)[];

const isGiven = (list: readonly unknown[] | undefined) => (list?.length ?? 0) > 0;

/** Whom an entry names: one kind of peer only, each well-formed. */
export function checkCiliumPeers(entry: CiliumEntry, path: string, report: Report): void {
  checkExclusions(entry, path, report);
  checkNobody(entry, path, report);
  for (const field of ['fromEndpoints', 'toEndpoints', 'fromNodes', 'toNodes'] as const) {
    for (const [index, selector] of (entry[field] ?? []).entries()) {
      checkSelector(selector, pointerBelow(path, field, index), 'cilium', report);
    }
  }
  for (const field of ['fromNodes', 'toNodes'] as const) {
    if (!isGiven(entry[field])) continue;
    const setting = { setting: 'enable-node-selector-labels', what: `\`${field}\`` };
    reportUnset(report, setting, pointerBelow(path, field), 'key');
  }
  for (const field of ['fromCIDR', 'toCIDR'] as const) {
    for (const [index, cidr] of (entry[field] ?? []).entries())
      checkCidr(cidr, pointerBelow(path, field, index), report);
  }
  for (const field of ['fromCIDRSet', 'toCIDRSet'] as const) {
    for (const [index, rule] of (entry[field] ?? []).entries()) {
      checkCidrRule(rule, pointerBelow(path, field, index), report);
    }
  }
  for (const field of ['fromEntities', 'toEntities'] as const) {
    for (const [index, entity] of (entry[field] ?? []).entries()) {
      if (entity === 'cluster-mesh') reportNewer(report, 'the entity `cluster-mesh`', pointerBelow(path, field, index));
    }
  }
  for (const [index, { k8sServiceSelector }] of (entry.toServices ?? []).entries()) {
    const at = pointerBelow(path, 'toServices', index, 'k8sServiceSelector', 'selector');
    checkSelector(k8sServiceSelector?.selector, at, 'cilium', report);
  }
  for (const [index, name] of (entry.toFQDNs ?? []).entries()) {
    const at = pointerBelow(path, 'toFQDNs', index);
    checkOneOf(name, ['matchName', 'matchPattern'], at, report);
    for (const field of ['matchName', 'matchPattern'] as const) {
      const text = name[field];
      if (text !== undefined) checkDnsName(text, pointerBelow(at, field), report);
    }
  }
}

function checkExclusions(entry: CiliumEntry, path: string, report: Report): void {
  const [first, ...others] = peerFields.filter((field) => isGiven(entry[field]));
  for (const second of others) {
    if (first) report('FL-POL-204', { first, second }, pointerBelow(path, second), 'key');
  }
  if (isGiven(entry.toPorts) && isGiven(entry.icmps)) {
    report('FL-POL-204', { first: 'toPorts', second: 'icmps' }, pointerBelow(path, 'icmps'), 'key');
  }
}

/** Lists that Cilium tells apart from lists that are left out. */
const listsOfNobody = [
  'fromEndpoints',
  'fromCIDR',
  'fromCIDRSet',
  'fromEntities',
  'fromNodes',
  'toEndpoints',
  'toCIDR',
  'toCIDRSet',
  'toEntities',
  'toNodes',
] as const satisfies (keyof CiliumEntry)[];

function checkNobody(entry: CiliumEntry, path: string, report: Report): void {
  if (peerFields.some((field) => isGiven(entry[field]))) return;
  const field = listsOfNobody.find((one) => entry[one]);
  if (field) report('FL-OBJ-002', { field }, pointerBelow(path, field), 'key');
}

function checkCidrRule(rule: CiliumCIDRRule, path: string, report: Report): void {
  checkOneOf(rule, ['cidr', 'cidrGroupRef', 'cidrGroupSelector'], path, report);
  checkSelector(rule.cidrGroupSelector, pointerBelow(path, 'cidrGroupSelector'), 'cidr-group', report);
  const { cidr, except = [] } = rule;
  if (cidr !== undefined) checkCidrExcept({ cidr, except }, path, report);
  else for (const [index, range] of except.entries()) checkCidr(range, pointerBelow(path, 'except', index), report);
}

import { contains } from '../../../address/interval-set';
import { parseRange } from '../../../address/range';
import type { Args, Code } from '../../../diagnostics/catalogue';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { Located } from '../../../diagnostics/located';
import { pointerBelow } from '../../../diagnostics/pointer';
import { checkDnsName } from '../../carry/check-dns-name';
import { checkSelector } from '../../carry/check-selector';
import { addressesIn } from '../../model/addresses-in';
import type { Report } from '../../shape/report';
import { isolatedDirections } from './isolated-directions';
import { packetsIn } from './packets-in';
import { portablePointer } from './portable-pointer';
import type { PodSelection, PortablePeer, PortablePolicy, PortableRule } from './portable-policy';

/** What the schema cannot say of the policy at `index` of its list. */
export function checkPortablePolicy({ value, place }: Located<PortablePolicy>, index: number): Finding[] {
  const findings: Finding[] = [];
  const report = <C extends Code>(code: C, args: Args<C>, at: string, what?: 'key' | 'value') => {
    findings.push(finding(code, args, { place: place(at, what), path: `${portablePointer(index)}${at}` }));
  };
  const { subject, ingress, egress } = value.spec;
  checkSelection(subject, '/subject', report);
  const count = (ingress?.length ?? 0) + (egress?.length ?? 0) + isolatedDirections(value.spec).length;
  if (count === 0) report('FL-RUL-007', {}, '/name');
  for (const [at, rule] of (ingress ?? []).entries()) checkRule(rule, rule.from, `/ingress/${at}`, 'from', report);
  for (const [at, rule] of (egress ?? []).entries()) checkRule(rule, rule.to, `/egress/${at}`, 'to', report);
  return findings;
}

function checkRule(
  { action = 'allow', ports = [], http }: PortableRule,
  peers: readonly PortablePeer[] = [],
  path: string,
  field: 'from' | 'to',
  report: Report,
): void {
  for (const [at, peer] of peers.entries()) checkPeer(peer, pointerBelow(path, field, at), report);
  for (const [at, text] of ports.entries()) {
    if (!packetsIn(text)) report('FL-RUL-003', { text }, pointerBelow(path, 'ports', at));
  }
  if (action !== 'allow') {
    const named = peers.findIndex(({ fqdns }) => fqdns);
    if (named >= 0) report('FL-RUL-005', { action, what: 'names' }, pointerBelow(path, field, named, 'fqdns'), 'key');
    if (http) report('FL-RUL-005', { action, what: 'requests' }, pointerBelow(path, 'http'), 'key');
  }
  const numbered = ports.length > 0 && ports.every((text) => /^\d+(-\d+)?\/TCP$/.test(text));
  if (http && !numbered) report('FL-RUL-006', {}, pointerBelow(path, 'http'), 'key');
}

function checkPeer(peer: PortablePeer, path: string, report: Report): void {
  const sorts = [
    ...(['namespaces', 'pods', 'serviceAccounts'] as const).filter((field) => peer[field]).slice(0, 1),
    ...(['cidrs', 'entities', 'fqdns'] as const).filter((field) => peer[field]),
  ];
  if (sorts.length > 1) report('FL-RUL-001', { sorts }, path);
  checkSelection(peer, path, report);
  const { cidrs = [], except = [], fqdns = [] } = peer;
  const targets = addressesIn(cidrs);
  for (const [at, range] of except.entries()) {
    const parsed = parseRange(range);
    if ('error' in parsed || contains(targets, parsed)) continue;
    report('FL-RUL-004', { range }, pointerBelow(path, 'except', at));
  }
  for (const [at, name] of fqdns.entries()) checkDnsName(name, pointerBelow(path, 'fqdns', at), report);
}

function checkSelection({ namespaces, pods, serviceAccounts }: PodSelection, path: string, report: Report): void {
  if (!namespaces && (pods || serviceAccounts)) report('FL-RUL-002', {}, path);
  checkSelector(namespaces, pointerBelow(path, 'namespaces'), 'kubernetes', report);
  checkSelector(pods, pointerBelow(path, 'pods'), 'kubernetes', report);
}

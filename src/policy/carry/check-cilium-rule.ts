import type { CiliumRule } from '../../../imports/cilium.io-policies';
import { pointerBelow } from '../../diagnostics/pointer';
import { checkAmbientPorts } from './check-ambient-ports';
import { checkCiliumPeers } from './check-cilium-peers';
import { checkCiliumPorts } from './check-cilium-ports';
import { checkIcmp } from './check-icmp';
import { checkSelector } from './check-selector';
import { type Report, reportUnset } from './report';

const sections = ['ingress', 'ingressDeny', 'egress', 'egressDeny'] as const;
const directions = ['ingress', 'egress'] as const;

const count = (list: readonly unknown[] | undefined) => list?.length ?? 0;

/** One rule of a Cilium policy: what the agent refuses though the API server accepts it, and what it would ignore. */
export function checkCiliumRule(rule: CiliumRule, path: string, clusterwide: boolean, report: Report): void {
  checkSubject(rule, path, clusterwide, report);
  checkLog(rule.log?.value, pointerBelow(path, 'log', 'value'), report);
  if (sections.every((section) => count(rule[section]) === 0)) {
    report('FL-POL-201', { emptied: sections.filter((section) => rule[section]) }, path);
  }
  for (const direction of directions) checkDefaultDeny(rule, direction, path, report);
  for (const section of sections) {
    const context = {
      direction: section.startsWith('ingress') ? 'ingress' : 'egress',
      host: !!rule.nodeSelector,
    } as const;
    for (const [index, entry] of (rule[section] ?? []).entries()) {
      const at = pointerBelow(path, section, index);
      checkCiliumPeers(entry, at, report);
      if (section === 'ingress' && rule.endpointSelector) {
        const ports = (entry.toPorts ?? []).flatMap((one) => one.ports ?? []);
        checkAmbientPorts(ports, pointerBelow(at, 'toPorts'), report);
      }
      for (const [place, ports] of (entry.toPorts ?? []).entries()) {
        checkCiliumPorts(ports, pointerBelow(at, 'toPorts', place), context, report);
      }
      for (const [place, icmp] of (entry.icmps ?? []).entries()) {
        checkIcmp(icmp, pointerBelow(at, 'icmps', place), report);
      }
    }
  }
}

function checkSubject(
  { endpointSelector, nodeSelector }: CiliumRule,
  path: string,
  clusterwide: boolean,
  report: Report,
): void {
  const nodes = pointerBelow(path, 'nodeSelector');
  if (!endpointSelector === !nodeSelector) report('FL-POL-202', { both: !!nodeSelector }, path);
  if (nodeSelector && !clusterwide) report('FL-POL-203', {}, nodes, 'key');
  else if (nodeSelector) reportUnset(report, { setting: 'enable-host-firewall', what: '`nodeSelector`' }, nodes, 'key');
  checkSelector(endpointSelector, pointerBelow(path, 'endpointSelector'), 'cilium', report);
  checkSelector(nodeSelector, nodes, 'cilium', report);
}

/** Printable text only: neither control, format, private nor unassigned characters (Unicode category C). */
function checkLog(value: string | undefined, path: string, report: Report): void {
  if (value === undefined || !/\p{C}/u.test(value)) return;
  report('FL-POL-104', { problem: `${JSON.stringify(value)} has characters that cannot be printed` }, path);
}

function checkDefaultDeny(rule: CiliumRule, direction: 'ingress' | 'egress', path: string, report: Report): void {
  const allows = count(rule[direction]);
  const denies = count(rule[`${direction}Deny`]);
  const wanted = rule.enableDefaultDeny?.[direction];
  if (wanted === true && allows + denies === 0) {
    report('FL-POL-217', { direction }, pointerBelow(path, 'enableDefaultDeny', direction));
  }
  const others = sections.some((section) => count(rule[section]) > 0);
  if (wanted === undefined && rule[direction] && allows + denies === 0 && others) {
    report('FL-OBJ-001', { direction }, pointerBelow(path, direction), 'key');
  }
  if (wanted === undefined && allows === 0 && denies > 0) {
    report('FL-POL-218', { direction }, pointerBelow(path, `${direction}Deny`), 'key');
  }
}

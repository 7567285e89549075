import type { AntreaClusterNetworkPolicy, AntreaNetworkPolicy } from '../../../imports/crd.antrea.io-policies';
import { pointerBelow } from '../../diagnostics/pointer';
import { type AntreaRule, antreaRules } from '../antrea-rules';
import type { AntreaPolicy } from '../policy';
import { checkAntreaGroup } from './check-antrea-group';
import { checkAntreaRule } from './check-antrea-rule';
import { checkAntreaSubjects } from './check-antrea-subjects';
import { checkAntreaTier } from './check-antrea-tier';
import { checkGate } from './check-gate';
import type { Report } from './report';

/** What Antrea's webhook refuses of its own kinds beyond their schema, and what its agents would ignore. */
export function checkAntreaPolicy(policy: AntreaPolicy, report: Report): void {
  checkGate('AntreaPolicy', `\`${policy.kind}\``, '/kind', report);
  if (policy.kind === 'Tier') checkAntreaTier(policy, report);
  else if (policy.kind === 'NetworkPolicy' || policy.kind === 'ClusterNetworkPolicy') checkRules(policy, report);
  else checkAntreaGroup(policy, report);
}

function checkRules(policy: AntreaNetworkPolicy | AntreaClusterNetworkPolicy, report: Report): void {
  const { tier, appliedTo } = policy.spec;
  const rules = antreaRules(policy);
  checkAppliedTo(policy, report);
  checkAntreaSubjects(appliedTo, '/spec/appliedTo', { egress: !!policy.spec.egress?.length }, report);
  const names = new Set<string>();
  for (const { rule, direction, path } of rules) {
    if (rule.name !== undefined && names.has(rule.name)) {
      report('FL-POL-304', { name: rule.name }, pointerBelow(path, 'name'));
    }
    names.add(rule.name ?? '');
    if (tier === 'baseline' && rule.action === 'Pass') report('FL-POL-303', {}, pointerBelow(path, 'action'));
    checkAntreaSubjects(rule.appliedTo, pointerBelow(path, 'appliedTo'), { egress: direction === 'egress' }, report);
    const services = (rule.appliedTo ?? appliedTo ?? []).some((subject) => 'service' in subject);
    checkAntreaRule(rule, path, services, report);
    const nodes = (rule.appliedTo ?? appliedTo ?? []).some((subject) => 'nodeSelector' in subject);
    if (nodes) checkNodeLog(rule, path, report);
  }
}

/** As much of a label as fits into the log of iptables, which enforces rules for nodes. */
function checkNodeLog({ logLabel: label = '' }: AntreaRule, path: string, report: Report): void {
  const cut = label.slice(0, 12);
  if (cut !== label) report('FL-POL-318', { label, cut }, pointerBelow(path, 'logLabel'));
}

/** Subjects stand at the policy or at every rule. */
function checkAppliedTo(policy: AntreaNetworkPolicy | AntreaClusterNetworkPolicy, report: Report): void {
  const rules = antreaRules(policy);
  const own = rules.filter(({ rule }) => rule.appliedTo?.length).length;
  const whole = !!policy.spec.appliedTo?.length;
  if (whole && own > 0) report('FL-POL-301', { where: 'both' }, '/spec/appliedTo', 'key');
  else if (!whole && own === 0) report('FL-POL-301', { where: 'nowhere' }, '/spec');
  else if (!whole && own < rules.length) report('FL-POL-301', { where: 'some' }, '/spec');
}

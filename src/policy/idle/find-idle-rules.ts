import { type Finding, finding } from '../../diagnostics/finding';
import type { Universe } from '../model/endpoint';
import type { PolicySet, Rule } from '../model/policy-set';
import { type IdleRule, idleRules } from './idle-rules';

/** Tells the rules that decide nothing; `nobody` is what is in the cluster and around it without any pod. */
export function findIdleRules(set: PolicySet, nobody: Universe): Finding[] {
  return idleRules(set, nobody).map(findingOf);
}

function findingOf({ parts: [rule], cover }: IdleRule): Finding {
  const { path } = rule.source;
  const place = placeOf(rule);
  if (!cover) return finding('FL-POL-015', {}, { place, path });
  const { kind, namespace, name } = cover.source.policy;
  const policy = `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  const other = placeOf(cover);
  const where = { place, path, ...(other && { related: [{ place: other, label: 'this one decides' }] }) };
  return cover.action === rule.action
    ? finding('FL-POL-017', { policy }, where)
    : finding('FL-POL-016', { policy, action: cover.action }, where);
}

const placeOf = ({ source: { policy, path } }: Rule) => policy.place?.(path);

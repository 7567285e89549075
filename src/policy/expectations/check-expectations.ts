import { formatIp } from '../../address/ip';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding, type Related } from '../../diagnostics/finding';
import type { ConnectionEnd } from '../engine/connection-end';
import { explain, type Walk } from '../engine/explain';
import { reach } from '../engine/reach';
import type { Universe } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import { endsNamed } from './ends-named';
import type { Expectation } from './expectation';
import { pointOf } from './point-of';
import { type Judged, Verdicts } from './verdict-of';

/**
 * Holds what is expected against what policies mean, for every pair of ends that an expectation names. `path` is the JSON pointer
 * of the list. One that is not met is told with the rules that decide, each at its place.
 */
export function checkExpectations(
  expectations: readonly Expectation[],
  set: PolicySet,
  universe: Universe,
  path: string,
): Finding[] {
  if (expectations.length === 0) return [];
  const verdicts = new Verdicts(reach(set, universe), universe);
  return expectations.flatMap((expectation, index): Finding[] => {
    const at = `${path}/${index}`;
    const point = pointOf(expectation.port);
    if (point === undefined) return [finding('FL-EXP-004', { port: expectation.port }, { path: `${at}/port` })];
    const unknown = (['from', 'to'] as const).flatMap((field) =>
      unknownEnd(expectation[field], universe, `${at}/${field}`),
    );
    const [from, to] = [endsNamed(expectation.from, universe), endsNamed(expectation.to, universe)];
    if (!from || !to) return unknown;
    const judged = verdicts.between(from, to, point);
    if (judged.length === 0) return [finding('FL-EXP-005', {}, { path: at })];
    const wanted = expectation.allowed ? 'allowed' : 'denied';
    const wrong = judged.find(({ verdict }) => verdict !== wanted && verdict !== 'undecided');
    const open = judged.find(({ verdict }) => verdict === 'undecided');
    const failed = wrong ?? open;
    return failed ? [told(failed, expectation, set, point, at)] : [];
  });
}

function unknownEnd(name: string, universe: Universe, path: string): Finding[] {
  if (endsNamed(name, universe)) return [];
  const names = universe.endpoints.map((endpoint) => endpoint.name);
  return [finding('FL-EXP-003', { name, meant: didYouMean(name, names) }, { path })];
}

function told(
  { from, to, verdict }: Judged,
  { port, allowed }: Expectation,
  set: PolicySet,
  point: number,
  path: string,
) {
  const connection = `${nameOf(from)} -> ${nameOf(to)} ${port}`;
  const { egress, ingress, atoms } = explain(set, { from, to, point });
  if (verdict === 'undecided') {
    return finding(
      'FL-EXP-002',
      { connection, atoms: atoms.join(', ') },
      { path, related: [...places(egress), ...places(ingress)] },
    );
  }
  // One side is enough to deny; what is allowed both have let pass.
  const walks = allowed ? [egress, ingress].filter((walk) => walk.verdict === 'denied').slice(0, 1) : [egress, ingress];
  const related = walks.flatMap(places);
  return finding('FL-EXP-001', { connection, verdict, unselected: related.length === 0 }, { path, related });
}

/** Where the rule stands that decides a walk, or the first one on which it hangs. */
function places({ steps, verdict }: Walk): Related[] {
  const open = verdict === 'undecided';
  const { rule, action } = (open ? steps.find(({ rule, atoms }) => rule && atoms.length > 0) : steps.at(-1)) ?? {};
  const place = rule?.source.policy.place?.(rule.source.path);
  if (!rule || !place) return [];
  return [
    {
      place,
      label: `${rule.direction} ${open ? 'hangs on this' : `is ${action === 'deny' ? 'denied' : 'allowed'} here`}`,
    },
  ];
}

const nameOf = ({ endpoint, address }: ConnectionEnd & { readonly address?: Parameters<typeof formatIp>[0] }) =>
  endpoint ? endpoint.name : address ? formatIp(address) : '';

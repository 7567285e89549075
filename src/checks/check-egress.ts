import { contains, intervalSetOf } from '../address/interval-set';
import { type IpRange, parseRange } from '../address/range';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

type Policy = NonNullable<ClusterModel['egress']>['policies'][number];

/** Egress policies select somebody and except something. */
export function checkEgress({ egress }: ClusterModel): Finding[] {
  return egress?.policies.flatMap(checkPolicy) ?? [];
}

function checkPolicy({ namespace, from, to, except }: Policy, index: number): Finding[] {
  const path = `/spec/egress/policies/${index}`;
  const targets = intervalSetOf(to.flatMap(ranges));
  return [
    ...(from.namespaces || from.pods || namespace !== undefined
      ? []
      : [finding('FL-EGW-103', {}, { path: `${path}/from` })]),
    ...except.flatMap((range, at) =>
      ranges(range).every((excepted) => contains(targets, excepted))
        ? []
        : [finding('FL-EGW-104', { range }, { path: `${path}/except/${at}` })],
    ),
  ];
}

function ranges(text: string): IpRange[] {
  const range = parseRange(text);
  return 'error' in range ? [] : [range];
}

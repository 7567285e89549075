import { intervalSetOf } from '../../address/interval-set';
import { parseRange } from '../../address/range';
import type { ClusterFacts } from '../../policy/answers/cluster-facts';
import type { Arguments } from '../arguments';
import type { Options } from '../option';
import { UsageError } from '../usage-error';
import type { PolicyTools } from './policy-tools';

/** An option that tells who enforces policies. */
export const cniOption = {
  value: 'CNI',
  description: 'who enforces: kubernetes, cilium, antrea, calico, or cilium@1.20.0',
} as const;

/** What is said of a cluster that its manifests do not say. */
export const clusterOptions = {
  'pod-cidrs': { value: 'CIDR,…', description: 'where the addresses of pods lie; without it anywhere' },
  'node-cidrs': { value: 'CIDR,…', description: 'where the addresses of nodes lie; without it anywhere' },
} as const satisfies Options;

/** Reads them; `cni` is the name of the option that tells who enforces. */
export function clusterFacts(args: Arguments, { enforcerNamed }: PolicyTools, cni = 'cni'): ClusterFacts {
  const asked = args.value(cni);
  const enforcer = asked === undefined ? {} : enforcerNamed(asked);
  if ('error' in enforcer) throw new UsageError(`\`--${cni}\`: ${enforcer.error}`);
  const [pods, nodes] = [rangesOf(args, 'pod-cidrs'), rangesOf(args, 'node-cidrs')];
  return { ...enforcer, ...(pods && { pods }), ...(nodes && { nodes }) };
}

function rangesOf(args: Arguments, option: string) {
  const text = args.value(option);
  if (text === undefined) return undefined;
  return intervalSetOf(
    text.split(',').map((part) => {
      const range = parseRange(part.trim());
      if ('error' in range) throw new UsageError(`\`--${option}\`: \`${part}\` is no range: ${range.error}`);
      return range;
    }),
  );
}

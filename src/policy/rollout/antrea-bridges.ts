import type { AntreaClusterNetworkPolicy, AntreaNetworkPolicy } from '../../../imports/crd.antrea.io-policies';
import { beside } from './beside';

type Policy = AntreaNetworkPolicy | AntreaClusterNetworkPolicy;

/** What the API takes as a priority, and how far from another one a bridge stands. */
const [first, last, apart] = [1, 10_000, 0.01];

/**
 * Policies that stand beside one of Antrea, whose rules come and go in any order: one before it with all that it allows, so that
 * nothing which denies is there without that; and of one that is changed its old version behind it, so that what denies stays.
 */
export function antreaBridges<P extends Policy>(policy: P, isChanged: boolean): P[] {
  const { priority } = policy.spec;
  const ahead = moved(beside(policy), priority - apart);
  const behind = beside(moved(beside(policy), priority + apart));
  return [allowsOf(ahead), ...(isChanged ? [behind] : [])].filter(
    ({ spec: { priority: own, ingress = [], egress = [] } }) =>
      own >= first && own <= last && ingress.length + egress.length > 0,
  );
}

/** Rounded, for these numbers are not exact. */
const moved = <P extends Policy>(policy: P, priority: number): P => ({
  ...policy,
  spec: { ...policy.spec, priority: Number(priority.toFixed(3)) },
});

function allowsOf<P extends Policy>(policy: P): P {
  const { ingress, egress, ...spec } = policy.spec;
  const isAllow = ({ action }: { readonly action: string }) => action === 'Allow';
  return {
    ...policy,
    spec: {
      ...spec,
      ...(ingress && { ingress: ingress.filter(isAllow) }),
      ...(egress && { egress: egress.filter(isAllow) }),
    },
  };
}

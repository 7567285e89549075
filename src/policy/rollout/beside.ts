import type { PolicyObject } from './policy-change';

/** A policy under a name of its own, to stand beside the one that it was made of. */
export const beside = <P extends PolicyObject>(policy: P): P => ({
  ...policy,
  metadata: { ...policy.metadata, name: `${policy.metadata.name}-bridge` },
});

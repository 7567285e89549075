import type { PolicyObjects } from '../dialects/policy-set-of';
import type { Direction } from '../model/policy-set';
import type { PolicyObject } from './policy-change';

/** Policies that are there for a while only, and without which a change would interrupt something in any order. */
export interface Bridge {
  readonly policies: readonly PolicyObject[];
  /** Each once every agent has caught up with the one before. */
  readonly commits: readonly BridgeCommit[];
}

export interface BridgeCommit {
  readonly steps: readonly BridgeStep[];
  /** The policies that git holds then. */
  readonly objects: PolicyObjects;
}

export type BridgeStep =
  | 'add the bridge'
  | `add what is new of ${Direction}`
  | `change ${Direction} alone`
  | 'make the change'
  | 'remove the bridge';

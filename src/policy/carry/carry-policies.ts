import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Manifest } from '../../stages/manifest';
import type { Enforcer } from '../enforcer';
import type { Policy } from '../policy';
import { unpackLists } from '../unpack-lists';
import { findAntreaReferences } from './find-antrea-references';
import { findCidrGroups } from './find-cidr-groups';
import { findDuplicates } from './find-duplicates';
import { findLocalSelectors } from './find-local-selectors';
import { findUnresolvedNames } from './find-unresolved-names';
import { readPolicy } from './read-policy';
import { reportInto } from './report';
import { stageOf } from './stage-of';

interface Carried {
  /** The objects as they were handed in, each in its stage. */
  readonly manifests: readonly Manifest<Policy>[];
  /** The same objects with their places, in the same order. */
  readonly policies: readonly Located<Policy>[];
  readonly findings: readonly Finding[];
}

/**
 * Takes policies through to the cluster unchanged, after checking all that the API server and the agents would refuse or
 * ignore, and all that the `enforcer` does not know. Lists are taken apart. With an error among the findings the manifests
 * are not to be written.
 */
export function carryPolicies(documents: readonly Located[], enforcer: Enforcer): Carried {
  const findings: Finding[] = [];
  const policies = documents.flatMap(unpackLists).flatMap((document): Located<Policy>[] => {
    const value = readPolicy(document.value, reportInto(findings, document, enforcer));
    return value ? [{ value, place: document.place }] : [];
  });
  findings.push(
    ...findDuplicates(policies),
    ...findUnresolvedNames(policies),
    ...findCidrGroups(policies),
    ...findLocalSelectors(policies, enforcer),
    ...findAntreaReferences(policies),
  );
  return { manifests: policies.map(({ value }) => ({ object: value, stage: stageOf(value) })), policies, findings };
}

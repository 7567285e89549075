import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Manifest } from '../../stages/manifest';
import { reportInto } from '../shape/report';
import { unpackLists } from '../unpack-lists';
import { readRuntimePolicy } from './read-runtime-policy';
import type { RuntimePolicy } from './runtime-policy';

interface Carried {
  /** The objects as they were handed in. */
  readonly manifests: readonly Manifest<RuntimePolicy>[];
  /** The same objects with their places, in the same order. */
  readonly policies: readonly Located<RuntimePolicy>[];
  readonly findings: readonly Finding[];
}

/**
 * Takes TracingPolicies through to the cluster unchanged, after checking what the API server and Tetragon's agents would
 * refuse. Lists are taken apart. With an error among the findings the manifests are not to be written.
 */
export function carryRuntimePolicies(documents: readonly Located[]): Carried {
  const findings: Finding[] = [];
  const policies = documents.flatMap(unpackLists).flatMap((document): Located<RuntimePolicy>[] => {
    const value = readRuntimePolicy(document.value, reportInto(findings, document));
    return value ? [{ value, place: document.place }] : [];
  });
  const manifests = policies.map(({ value }) => ({ object: value, stage: 'runtime-policies' as const }));
  return { manifests, policies, findings };
}

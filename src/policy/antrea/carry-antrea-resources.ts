import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Manifest } from '../../stages/manifest';
import { findDuplicates } from '../carry/find-duplicates';
import { reportInto } from '../shape/report';
import { unpackLists } from '../unpack-lists';
import type { AntreaResource } from './antrea-resource';
import { readAntreaResource } from './read-antrea-resource';
import { resourceKinds } from './resource-kinds';

interface Carried {
  /** The objects as they were handed in. */
  readonly manifests: readonly Manifest<AntreaResource>[];
  /** The same objects with their places, in the same order. */
  readonly resources: readonly Located<AntreaResource>[];
  readonly findings: readonly Finding[];
}

/**
 * Takes resources of Antrea through to the cluster unchanged, after checking what the API server and Antrea's webhook would
 * refuse, and what agents would pass over because a feature gate is not `open`. With an error among the findings the
 * manifests are not to be written.
 *
 * @param bridged whether the agents' own file names a bridge already, which they then keep to.
 */
export function carryAntreaResources(
  documents: readonly Located[],
  open: (gate: string) => boolean,
  bridged = false,
): Carried {
  const findings: Finding[] = [];
  const resources = documents.flatMap(unpackLists).flatMap((document): Located<AntreaResource>[] => {
    const report = reportInto(findings, document);
    const value = readAntreaResource(document.value, open, report);
    if (bridged && value?.kind === 'AntreaNodeConfig' && value.spec.secondaryNetwork)
      report('FL-AN-307', {}, '/spec/secondaryNetwork', 'key');
    return value ? [{ value, place: document.place }] : [];
  });
  const manifests = resources.map(({ value }) => ({ object: value, stage: resourceKinds[value.kind].stage }));
  return { manifests, resources, findings: [...findings, ...findDuplicates(resources)] };
}

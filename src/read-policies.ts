import type { Finding } from './diagnostics/finding';
import type { Located } from './diagnostics/located';
import type { Place } from './diagnostics/place';
import { carryPolicies } from './policy/carry/carry-policies';
import { unpackLists } from './policy/unpack-lists';
import { compareWithWorkloads } from './policy/workloads/compare-with-workloads';
import { readWorkloads } from './policy/workloads/read-workloads';
import { readDocuments } from './spec/documents/read-documents';
import type { LoadedSpec } from './spec/loaded-spec';
import type { Sources } from './spec/sources/sources';
import { identity, type KubernetesObject } from './stages/kubernetes-object';
import type { Manifest } from './stages/manifest';

/** What the files beside a spec hold. */
export interface ReadPolicies {
  readonly manifests: readonly Manifest[];
  /** Identities of the objects that the workload files declare. */
  readonly running: readonly string[];
  /** Where a policy stands, by the object in its manifest. */
  readonly placeOf: (object: KubernetesObject) => Place | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the policies and workloads that a spec names. */
export function readPolicies(spec: LoadedSpec, sources: Sources): ReadPolicies {
  const { files, workloads: workloadFiles } = spec.model.policies;
  const policies = readAll(files, '/spec/policies/files', spec, sources);
  const running = readAll(workloadFiles, '/spec/policies/workloads', spec, sources);
  const carried = carryPolicies(policies.documents, spec.model.cni.cilium?.config);
  const inventory = readWorkloads(running.documents);
  const places = new Map<KubernetesObject, Place>(
    carried.policies.map(({ value, place }) => [value, place('/metadata/name')]),
  );
  return {
    manifests: carried.manifests,
    placeOf: (object) => places.get(object),
    running: running.documents.flatMap(unpackLists).flatMap(({ value }) => (isObject(value) ? [identity(value)] : [])),
    findings: [
      ...policies.findings,
      ...running.findings,
      ...carried.findings,
      ...inventory.findings,
      ...compareWithWorkloads(carried.policies, inventory),
    ],
  };
}

function isObject(value: unknown): value is KubernetesObject {
  const { apiVersion, kind, metadata } = (value ?? {}) as Partial<KubernetesObject>;
  return typeof apiVersion === 'string' && typeof kind === 'string' && typeof metadata?.name === 'string';
}

function readAll(patterns: readonly string[], pointer: string, spec: LoadedSpec, sources: Sources) {
  const documents: Located[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  patterns.forEach((pattern, index) => {
    const place = spec.place(`${pointer}/${index}`);
    const at = (found: Finding): Finding => (found.place || !place ? found : { ...found, place });
    const from = place?.source.path ?? spec.file;
    const listed = sources.list(pattern, from);
    if (!listed.ok) {
      findings.push(at(listed.finding));
      return;
    }
    for (const path of listed.value) {
      if (seen.has(path)) continue;
      seen.add(path);
      const source = sources.read(path);
      if (!source.ok) {
        findings.push(at(source.finding));
        continue;
      }
      const read = readDocuments(source.value);
      documents.push(...read.documents);
      findings.push(...read.findings);
    }
  });
  return { documents, findings };
}

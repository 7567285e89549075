import { isAntrea } from '../components/antrea/antrea-model';
import { antreaConfig } from '../components/antrea/config/antrea-config';
import { gateOpen } from '../components/antrea/config/gate-open';
import { antreaSettings } from '../components/antrea/settings';
import type { Finding } from '../diagnostics/finding';
import type { Located } from '../diagnostics/located';
import type { Place } from '../diagnostics/place';
import { carryAntreaResources } from '../policy/antrea/carry-antrea-resources';
import { carryPolicies } from '../policy/carry/carry-policies';
import { portablePolicies } from '../policy/dialects/portable/portable-policies';
import type { Policy } from '../policy/policy';
import { carryRuntimePolicies } from '../policy/runtime/carry-runtime-policies';
import { compileForeignPolicies } from '../policy/translate/compile-foreign-policies';
import { compilePortablePolicies } from '../policy/translate/compile-portable-policies';
import type { Translation } from '../policy/translate/translation';
import { unpackLists } from '../policy/unpack-lists';
import { type Inventory, readWorkloads } from '../policy/workloads/read-workloads';
import { readDocuments } from '../spec/documents/read-documents';
import type { LoadedSpec } from '../spec/loaded-spec';
import type { ClusterModel } from '../spec/model';
import type { Sources } from '../spec/sources/sources';
import { identity, type KubernetesObject } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { enforcerOf } from './enforcer-of';
import { maglevFindings } from './maglev-findings';
import { policyFacts } from './policy-facts';

/** What the files beside a spec hold. */
export interface ReadPolicies {
  readonly manifests: readonly Manifest[];
  /** The network policies among them, with their places. */
  readonly policies: readonly Located<Policy>[];
  /** What became of those of other agents, and of those in words, where there are any. */
  readonly translations: readonly Translation[];
  readonly inventory: Inventory;
  /** Identities of the objects that the workload files declare, and of the namespaces that they are in. */
  readonly running: readonly string[];
  /** Where a policy stands, by the object in its manifest. */
  readonly placeOf: (object: KubernetesObject) => Place | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the policies and workloads that a spec names. */
export function readPolicies(spec: LoadedSpec, sources: Sources): ReadPolicies {
  const { files, rules, workloads: workloadFiles } = spec.model.policies;
  const policies = readAll(at(files, '/spec/policies/files'), spec, sources);
  const running = readAll(at(workloadFiles, '/spec/policies/workloads'), spec, sources);
  const inventory = readWorkloads(running.documents);
  const facts = () => {
    const { cidrMatchMode, ...ranges } = policyFacts(spec.model);
    return { cidrMatchMode, ranges };
  };
  const cluster = { target: targetOf(spec.model), facts, inventory };
  const foreign = compileForeignPolicies(policies.documents, cluster);
  const portable = compilePortablePolicies(portablePolicies(rules, placesIn(spec)), policies.documents, cluster);
  const carried = carryPolicies([...foreign.documents, ...portable.documents], enforcerOf(spec.model));
  const runtimeFiles = readAll(runtimeFilesOf(spec.model), spec, sources);
  const runtime = carryRuntimePolicies(runtimeFiles.documents);
  const antreaFiles = readAll(at(spec.model.cni.antrea?.resources ?? [], '/spec/cni/antrea/resources'), spec, sources);
  const antrea = carryAntreaResources(antreaFiles.documents, openGates(spec.model), isBridged(spec.model));
  const places = new Map<KubernetesObject, Place>(
    [...carried.policies, ...runtime.policies, ...antrea.resources].map(({ value, place }) => [
      value,
      place('/metadata/name'),
    ]),
  );
  return {
    manifests: [...carried.manifests, ...runtime.manifests, ...antrea.manifests],
    policies: carried.policies,
    translations: [foreign, portable].flatMap(({ translation }) => translation ?? []),
    inventory,
    placeOf: (object) => places.get(object),
    running: running.documents.flatMap(unpackLists).flatMap(({ value }) => (isObject(value) ? present(value) : [])),
    findings: [
      ...policies.findings,
      ...running.findings,
      ...foreign.findings,
      ...portable.findings,
      ...carried.findings,
      ...runtimeFiles.findings,
      ...runtime.findings,
      ...antreaFiles.findings,
      ...antrea.findings,
      ...inventory.findings,
      ...maglevFindings(spec, inventory.workloads),
    ],
  };
}

const placesIn =
  ({ place, file }: LoadedSpec): Located['place'] =>
  (pointer) =>
    place(pointer) ?? { source: { path: file, text: '' }, start: 0, end: 0 };

/** Which policies a cluster takes; those of Kubernetes wherever the CNI is another's. */
function targetOf({ cni: { cilium, antrea } }: ClusterModel): 'cilium' | 'antrea' | 'kubernetes' {
  if (cilium) return 'cilium';
  return antrea ? 'antrea' : 'kubernetes';
}

/** Which feature gates of Antrea are open, by its configuration. */
function openGates(model: ClusterModel): (gate: string) => boolean {
  if (!isAntrea(model)) return () => false;
  const settings = antreaSettings(model);
  return (gate) => gateOpen(settings, gate);
}

/** Whether the agents' file names the bridge of second networks. */
const isBridged = (model: ClusterModel): boolean =>
  isAntrea(model) && antreaConfig(antreaSettings(model)).agent.get('secondaryNetwork.ovsBridges') !== undefined;

/** What runs in a namespace shows that there is one. */
function present(object: KubernetesObject): string[] {
  const { namespace } = object.metadata;
  if (namespace === undefined) return [identity(object)];
  return [identity(object), identity({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } })];
}

function isObject(value: unknown): value is KubernetesObject {
  const { apiVersion, kind, metadata } = (value ?? {}) as Partial<KubernetesObject>;
  return typeof apiVersion === 'string' && typeof kind === 'string' && typeof metadata?.name === 'string';
}

/** A path or glob of the spec, and where it stands there. */
interface Pattern {
  readonly pattern: string;
  /** JSON pointer. */
  readonly pointer: string;
}

const at = (patterns: readonly string[], list: string): Pattern[] =>
  patterns.map((pattern, index) => ({ pattern, pointer: `${list}/${index}` }));

const runtimeFilesOf = ({ runtimeSecurity }: ClusterModel): Pattern[] =>
  runtimeSecurity.policies.flatMap(({ file }, index) =>
    file === undefined ? [] : [{ pattern: file, pointer: `/spec/runtimeSecurity/policies/${index}/file` }],
  );

function readAll(patterns: readonly Pattern[], spec: LoadedSpec, sources: Sources) {
  const documents: Located[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { pattern, pointer } of patterns) {
    const place = spec.place(pointer);
    const placed = (found: Finding): Finding => (found.place || !place ? found : { ...found, place });
    const from = place?.source.path ?? spec.file;
    const listed = sources.list(pattern, from);
    if (!listed.ok) {
      findings.push(placed(listed.finding));
      continue;
    }
    for (const path of listed.value) {
      if (seen.has(path)) continue;
      seen.add(path);
      const source = sources.read(path);
      if (!source.ok) {
        findings.push(placed(source.finding));
        continue;
      }
      const read = readDocuments(source.value);
      documents.push(...read.documents);
      findings.push(...read.findings);
    }
  }
  return { documents, findings };
}

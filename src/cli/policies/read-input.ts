import { isMap } from '../../../imports/workloads';
import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { specPolicies } from '../../pipeline/spec-policies';
import { joinInputs, type PolicyInput } from '../../policy/answers/policy-input';
import { readWorkloads } from '../../policy/workloads/read-workloads';
import { readDocuments } from '../../spec/documents/read-documents';
import type { NamedFiles } from './files-in-revision';

const manifests = '**/*.{yaml,yml,json}';

/** Reads the policies and workloads of files, of all manifests below folders, and of specs, where a file is one. */
export function readInput(named: readonly NamedFiles[]): PolicyInput {
  return joinInputs(named.map(({ folder, ...files }) => (folder ? ofFolder(files) : ofFile(files))));
}

type Files = Omit<NamedFiles, 'folder'>;

function ofFolder({ sources, path, shown }: Files): PolicyInput {
  const listed = sources.list(path === '' ? manifests : `${path}/${manifests}`, '');
  if (!listed.ok) return inputOf([], [listed.finding]);
  const read = listed.value.map((name) => documentsOf(name, { sources, path, shown }));
  // Values of a chart may lie beside manifests, and neither they nor specs are objects of a cluster.
  const documents = read.flatMap((one) => one.documents.filter(({ value }) => isObject(value) && !isSpec(value)));
  return inputOf(
    documents,
    read.flatMap(({ findings }) => findings),
  );
}

function ofFile(files: Files): PolicyInput {
  const { documents, findings } = documentsOf(files.path, files);
  if (documents.some(({ value }) => isSpec(value))) return specPolicies(files.path, files.sources);
  return inputOf(documents, findings);
}

function documentsOf(path: string, { sources, shown }: Files) {
  const source = sources.read(path);
  if (!source.ok) return { documents: [], findings: [source.finding] };
  const named = source.value.path === path ? shown(path) : source.value.path;
  return readDocuments({ ...source.value, path: named });
}

const inputOf = (documents: readonly Located[], findings: readonly Finding[]): PolicyInput => ({
  ...{ documents, findings },
  inventory: readWorkloads(documents),
  facts: {},
});

const isObject = (value: unknown) => isMap(value) && ('kind' in value || 'apiVersion' in value);

const isSpec = (value: unknown) =>
  isMap(value) && value.kind === 'ClusterNetwork' && String(value.apiVersion).startsWith('fairlead.dev/');

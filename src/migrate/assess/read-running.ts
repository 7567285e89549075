import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { unpackLists } from '../../policy/unpack-lists';
import { identity } from '../../stages/kubernetes-object';
import { textAt } from './fields';
import type { Running } from './running';

/** The objects of the documents that were handed in, Lists among them. One that is there twice is taken once. */
export function readRunning(documents: readonly Located[]): {
  readonly objects: readonly Running[];
  readonly findings: readonly Finding[];
} {
  const objects = new Map<string, Running>();
  const findings: Finding[] = [];
  for (const { value, place } of documents.flatMap(unpackLists)) {
    const [apiVersion, kind, name] = [
      textAt(value, 'apiVersion'),
      textAt(value, 'kind'),
      textAt(value, 'metadata', 'name'),
    ];
    if (apiVersion === undefined || kind === undefined || name === undefined) {
      findings.push(finding('FL-MIG-124', {}, { place: place('') }));
      continue;
    }
    const namespace = textAt(value, 'metadata', 'namespace') ?? '';
    const running = { apiVersion, kind, namespace, name, value, place: place('/metadata/name') };
    objects.set(identity({ apiVersion, kind, metadata: { name, namespace } }), running);
  }
  return { objects: [...objects.values()], findings };
}

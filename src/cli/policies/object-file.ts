import type { OutputFile } from '../../emit/output-file';
import type { PolicyObject } from '../../policy/translate/write-natively';
import { printDocument } from '../../yaml/print-document';

/** A policy as a file of its own, in a folder for its namespace; kinds of one name differ by their group. */
export function objectFile(object: PolicyObject): OutputFile {
  const [group = ''] = object.apiVersion.split('/');
  const { name, namespace } = object.metadata;
  const file = `${object.kind.toLowerCase()}.${group}.${name}.yaml`;
  return { path: namespace === undefined ? file : `${namespace}/${file}`, text: printDocument(object) };
}

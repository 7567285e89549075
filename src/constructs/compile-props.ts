import { type Compilation, compile, type Network } from '../compile';
import { printFindings } from '../diagnostics/print-findings';
import { fileSources } from '../spec/sources/file-sources';
import { findRoot } from '../spec/sources/find-root';
import type { Sources } from '../spec/sources/sources';
import { printDocument } from '../yaml/print-document';
import type { SpecProps } from './spec-props';

/**
 * Compiles what a construct was given.
 *
 * @throws an Error with all findings, headed by the construct's path, when the spec does not compile.
 */
export function compileProps(path: string, props: SpecProps): Network {
  const sources = fileSources(props.root ?? findRoot(process.cwd()));
  const { network, findings } =
    'file' in props ? compile(props.file, sources) : compileValue(props.name, props.spec, sources);
  if (network) return network;
  throw new Error(`${path}: the spec does not compile\n\n${printFindings(findings, 'text', { toolVersion: '' })}`);
}

/** Compiles a spec written in code, by way of its YAML: its findings then have a place and a frame as any other. */
function compileValue(name: string, spec: object, sources: Sources): Compilation {
  const file = `${name}.yaml`;
  const text = printDocument({ apiVersion: 'fairlead.dev/v1alpha1', kind: 'ClusterNetwork', metadata: { name }, spec });
  const withSpec: Sources = {
    ...sources,
    read: (path) => (path === file ? { ok: true, value: { path, text } } : sources.read(path)),
  };
  return compile(file, withSpec);
}

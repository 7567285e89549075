import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { type Compilation, compile } from '../../src/compile';
import { fileSources } from '../../src/spec/sources/file-sources';
import type { Sources } from '../../src/spec/sources/sources';
import { textSource } from '../../src/spec/sources/text-source';
import type { BackEnd, PortableSpec } from './back-ends';

export const folder = 'test/cases/portable';

interface SpecFile {
  readonly spec: PortableSpec;
}

const read = (name: string): SpecFile => parse(readFileSync(`${folder}/${name}/spec.yaml`, 'utf8'));

/** The spec of a portable case. */
export const specOf = (name: string): PortableSpec => read(name).spec;

/** What comes of a spec on a back end in the place of a case; the files beside that are read as they are. */
export function compilePortable(spec: PortableSpec, { own }: BackEnd, name: string): Compilation {
  const file = `${folder}/${name}/spec.yaml`;
  const text = stringify({ ...read(name), spec: own(spec) });
  const files = fileSources('.');
  const sources: Sources = { ...files, read: (path) => (path === file ? textSource(file, text) : files.read(path)) };
  return compile(file, sources);
}

import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { type Finding, finding } from '../diagnostics/finding';
import { type OutputIndex, parseIndex, sha256 } from './output-index';
import { appliedFolders, indexFile } from './output-path';
import { type EntryKind, kindOf, readTree } from './read-tree';

/** A cluster's folder as a run finds it. */
export interface OutputFolder {
  readonly path: string;
  /** All that lies where output is due, was written last, or is applied. */
  readonly tree: ReadonlyMap<string, EntryKind>;
  readonly index: OutputIndex;
  /** The index as it stands there. */
  readonly indexText?: string;
  /** The sha256 of a file in the tree. */
  readonly hashOf: (path: string) => string;
}

/** Reads the folder at `path`, which need not exist; `due` are the files that are to be written. Errors of the file system throw. */
export function readOutputFolder(
  path: string,
  due: Iterable<string>,
  force: boolean,
): { readonly folder: OutputFolder; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const hashOf = (file: string) => sha256(readFileSync(join(path, file)));
  const itself = lstatSync(path, { throwIfNoEntry: false });
  const kind = itself && kindOf(itself);
  if (kind !== 'folder') {
    if (kind) findings.push(finding('FL-OUT-005', { path, is: kind, due: 'folder' }));
    return { folder: { path, tree: new Map(), index: new Map(), hashOf }, findings };
  }

  const indexPath = join(path, indexFile);
  const indexKind = readTree(path, [indexFile]).get(indexFile);
  const indexText = indexKind === 'file' ? readFileSync(indexPath, 'utf8') : undefined;
  if (indexKind && indexText === undefined) {
    findings.push(finding('FL-OUT-005', { path: indexPath, is: indexKind, due: 'file' }));
  }
  let index = indexText === undefined ? new Map<string, string>() : parseIndex(indexText);
  if ('error' in index) {
    if (!force) findings.push(finding('FL-OUT-006', { path: indexPath, reason: index.error }));
    index = new Map<string, string>();
  }

  const tops = new Set([...due, ...index.keys(), ...appliedFolders].map((file) => file.split('/', 1)[0] ?? file));
  const tree = readTree(path, tops);
  return { folder: { path, tree, index, hashOf, ...(indexText !== undefined && { indexText }) }, findings };
}

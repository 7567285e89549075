import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashTree } from '../../src/emit/hash-tree';
import { sha256 } from '../../src/emit/output-index';
import { put, withFolder } from './folder';

test('the files of a tree are hashed by their path, links are not followed', () => {
  withFolder((folder) => {
    put(folder, 'a/b/one.yaml', 'one');
    put(folder, 'two.yaml', 'two');
    mkdirSync(join(folder, 'empty'));
    symlinkSync('two.yaml', join(folder, 'link'));
    const { hashes, findings } = hashTree(folder);
    expect(Object.fromEntries(hashes)).toEqual({ 'a/b/one.yaml': sha256('one'), 'two.yaml': sha256('two'), link: '' });
    expect(findings).toEqual([]);
  });
});

test('a folder that is not there has no files, and one that is a file is a finding', () => {
  withFolder((folder) => {
    expect(hashTree(join(folder, 'none'))).toEqual({ hashes: new Map(), findings: [] });
    put(folder, 'file', '');
    expect(hashTree(join(folder, 'file')).findings.map(({ code }) => code)).toEqual(['FL-OUT-007']);
  });
});

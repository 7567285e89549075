import { mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/emit/output-file';
import { printIndex, sha256 } from '../../src/emit/output-index';
import { type WriteOptions, type WriteResult, writeOutput } from '../../src/emit/write-output';
import { contentOf, put, withFolder } from './folder';

const first = {
  'cni/10-foundation.yaml': 'a: 1\n',
  'network/30-addresses.yaml': 'b: 1\n',
  'bootstrap/cni.yaml': 'a: 1\n',
};

const write = (out: string, files: Readonly<Record<string, string>>, options?: WriteOptions) =>
  writeOutput(out, 'fra1', asFiles(files), options);
const asFiles = (files: Readonly<Record<string, string>>): OutputFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));
const indexOf = (files: Readonly<Record<string, string>>) =>
  printIndex(new Map(Object.entries(files).map(([path, text]) => [path, sha256(text)])));
const codes = ({ findings }: WriteResult) => findings.map(({ code }) => code);
const fine = { findings: [], written: [], removed: [], unchanged: 0, stale: [] };

/** A folder in which `first` was written; what `use` refuses must leave all of it as it stands before the call. */
function afterFirst(use: (cluster: string, out: string) => void): void {
  withFolder((out) => {
    expect(codes(write(out, first))).toEqual([]);
    use(join(out, 'fra1'), out);
  });
}

describe('writeOutput', () => {
  it('writes the files and a sorted index of their hashes', () => {
    withFolder((out) => {
      const result = write(join(out, 'not', 'yet'), first);
      expect(result).toEqual({ ...fine, written: Object.keys(first).sort() });
      expect(contentOf(join(out, 'not', 'yet'))).toEqual({
        ...Object.fromEntries(Object.entries(first).map(([path, text]) => [`fra1/${path}`, text])),
        'fra1/index.json': `{
  "files": {
    "bootstrap/cni.yaml": "${sha256('a: 1\n')}",
    "cni/10-foundation.yaml": "${sha256('a: 1\n')}",
    "network/30-addresses.yaml": "${sha256('b: 1\n')}"
  }
}
`,
      });
    });
  });

  it('touches nothing when all is as it should be', () => {
    afterFirst((cluster, out) => {
      const times = () =>
        [...Object.keys(first), 'index.json', '.'].map(
          (path) => statSync(join(cluster, path), { bigint: true }).mtimeNs,
        );
      const before = times();
      expect(write(out, first)).toEqual({ ...fine, unchanged: 3 });
      expect(times()).toEqual(before);
    });
  });

  it('replaces what changed, removes what is no longer produced, and the folders that this empties', () => {
    afterFirst((cluster, out) => {
      const second = {
        'cni/10-foundation.yaml': 'a: 2\n',
        'bootstrap/cni.yaml': 'a: 1\n',
        'operations/x/10.yaml': 'c: 1\n',
      };
      expect(write(out, second)).toEqual({
        ...fine,
        written: ['cni/10-foundation.yaml', 'operations/x/10.yaml'],
        removed: ['network/30-addresses.yaml'],
        unchanged: 1,
      });
      expect(contentOf(cluster)).toEqual({ ...second, 'index.json': indexOf(second) });
    });
  });

  it('makes the same folder whatever the order of the files', () => {
    afterFirst((cluster) => {
      withFolder((other) => {
        writeOutput(other, 'fra1', asFiles(first).reverse());
        expect(contentOf(join(other, 'fra1'))).toEqual(contentOf(cluster));
      });
    });
  });

  it('restores a file that was deleted, and takes one that already is as it should be for its own', () => {
    afterFirst((cluster, out) => {
      rmSync(join(cluster, 'cni'), { recursive: true });
      rmSync(join(cluster, 'index.json'));
      expect(write(out, first)).toEqual({ ...fine, written: ['cni/10-foundation.yaml'], unchanged: 2 });
      expect(contentOf(cluster)).toEqual({ ...first, 'index.json': indexOf(first) });
    });
  });

  it('leaves alone what is not its own, and warns where Argo CD would apply it', () => {
    afterFirst((cluster, out) => {
      put(cluster, 'notes/mine.md', 'mine');
      put(cluster, 'cni/99-mine.yaml', 'mine');
      symlinkSync('/etc', join(cluster, 'network', 'etc'));
      const result = write(out, {});
      expect(codes(result)).toEqual(['FL-OUT-009', 'FL-OUT-009']);
      expect(result.findings[0]?.message).toContain(`\`${cluster}/cni/99-mine.yaml\``);
      expect(contentOf(cluster)).toEqual({
        'notes/mine.md': 'mine',
        'cni/99-mine.yaml': 'mine',
        'network/etc': '-> /etc',
        'index.json': indexOf({}),
      });
    });
  });
});

describe('writeOutput refuses, and leaves everything as it is,', () => {
  const second = { 'cni/10-foundation.yaml': 'a: 2\n', 'network/40-routing.yaml': 'c: 1\n' };

  it.each<[string, string, (cluster: string) => void]>([
    ['a file changed by hand', 'FL-OUT-002', (cluster) => put(cluster, 'cni/10-foundation.yaml', 'mine')],
    ['a file that it did not write', 'FL-OUT-003', (cluster) => put(cluster, 'network/40-routing.yaml', 'mine')],
    ['a changed file that is due to go', 'FL-OUT-004', (cluster) => put(cluster, 'network/30-addresses.yaml', 'mine')],
    ['an index that is no JSON', 'FL-OUT-006', (cluster) => put(cluster, 'index.json', '{')],
    ['an index with conflict marks', 'FL-OUT-006', (cluster) => put(cluster, 'index.json', '<<<<<<< HEAD\n{}')],
    ['an index of another shape', 'FL-OUT-006', (cluster) => put(cluster, 'index.json', '{"files": []}')],
    [
      'an index that leads out of the folder',
      'FL-OUT-006',
      (cluster) => put(cluster, 'index.json', `{"files": {"../../x": "${sha256('')}"}}`),
    ],
    ['a folder that another run writes', 'FL-OUT-008', (cluster) => mkdirSync(join(cluster, '.fairlead-staging'))],
  ])('%s, unless it is forced', (_, code, spoil) => {
    afterFirst((cluster, out) => {
      spoil(cluster);
      const before = contentOf(cluster);
      const refused = write(out, second);
      expect(codes(refused)).toEqual([code]);
      expect([refused.written, refused.removed]).toEqual([[], []]);
      expect(contentOf(cluster)).toEqual(before);

      write(out, second, { force: true });
      expect(contentOf(cluster)).toMatchObject({ ...second, 'index.json': indexOf(second) });
    });
  });

  it.each<[string, string, string, (cluster: string) => void]>([
    [
      'a link in a file’s place',
      'cni/10-foundation.yaml',
      'symbolic link',
      (cluster) => replace(cluster, 'cni/10-foundation.yaml', (path) => symlinkSync('../bootstrap/cni.yaml', path)),
    ],
    [
      'a link in a folder’s place',
      'cni',
      'symbolic link',
      (cluster) => replace(cluster, 'cni', (path) => symlinkSync('bootstrap', path)),
    ],
    [
      'a folder in a file’s place',
      'network/40-routing.yaml',
      'folder',
      (cluster) => mkdirSync(join(cluster, 'network/40-routing.yaml')),
    ],
    [
      'a file in a folder’s place',
      'cni',
      'file',
      (cluster) => replace(cluster, 'cni', () => put(cluster, 'cni', 'mine')),
    ],
    [
      'a link in the index’s place',
      'index.json',
      'symbolic link',
      (cluster) => replace(cluster, 'index.json', (path) => symlinkSync('bootstrap/cni.yaml', path)),
    ],
    [
      'a link in the cluster’s place',
      '',
      'symbolic link',
      (cluster) => replace(cluster, '', (path) => symlinkSync('.', path)),
    ],
  ])('%s, forced or not', (_, path, is, spoil) => {
    afterFirst((cluster, out) => {
      spoil(cluster);
      const before = contentOf(out);
      for (const force of [false, true]) {
        const result = write(out, { ...first, ...second }, { force });
        expect(result.findings.filter(({ code }) => code === 'FL-OUT-005').map(({ message }) => message)).toEqual([
          expect.stringContaining(`\`${join(cluster, path)}\` is a ${is};`),
        ]);
        expect(contentOf(out)).toEqual(before);
      }
    });
  });

  it.each([
    ['../x', 'it has an empty part, `.` or `..`'],
    ['cni/../../x', 'it has an empty part, `.` or `..`'],
    ['cni//x', 'it has an empty part, `.` or `..`'],
    ['', 'it has an empty part, `.` or `..`'],
    ['/etc/x', 'it is absolute'],
    ['cni\\x', 'it holds a backslash, a colon or a control character'],
    ['cni/x\0', 'it holds a backslash, a colon or a control character'],
    ['index.json', 'the name is taken by Fairlead itself'],
    ['.fairlead-staging/x', 'the name is taken by Fairlead itself'],
    ['cni', 'it is to be a file and a folder at once'],
  ])('the path %j', (path, reason) => {
    withFolder((out) => {
      const result = write(out, { 'cni/10-foundation.yaml': '', [path]: '' });
      expect(result.findings.map(({ message }) => message)).toEqual([
        `\`${out}/fra1/${path}\` cannot be written: ${reason}`,
      ]);
      expect(contentOf(out)).toEqual({});
    });
  });

  it('a path that two files have', () => {
    withFolder((out) => {
      const file = { path: 'cni/a.yaml', text: '' };
      expect(codes(writeOutput(out, 'fra1', [file, file]))).toEqual(['FL-OUT-001']);
    });
  });

  it.each(['..', '', 'a/b', '/a', '.fairlead-staging'])('the cluster %j', (cluster) => {
    withFolder((out) => {
      expect(codes(writeOutput(join(out, 'dist'), cluster, asFiles(first)))).toEqual(['FL-OUT-001']);
      expect(contentOf(out)).toEqual({});
    });
  });
});

describe('writeOutput, where the file system refuses,', () => {
  // A name that no file system takes: it is found out only when the file changes places with the staged one.
  const unwritable = `operations/${'x'.repeat(300)}.yaml`;

  it('undoes what it did midway', () => {
    afterFirst((cluster, out) => {
      const before = contentOf(cluster);
      const result = write(out, { 'cni/10-foundation.yaml': 'a: 2\n', 'cni/20-new.yaml': 'n: 1\n', [unwritable]: '' });
      expect(codes(result)).toEqual(['FL-OUT-007']);
      expect(result.findings[0]?.message).toBe(`\`${cluster}/${unwritable}\`: name too long`);
      expect(contentOf(cluster)).toEqual(before);
    });
  });

  it('leaves no folder behind where there was none', () => {
    withFolder((out) => {
      expect(codes(write(join(out, 'dist'), { ...first, [unwritable]: '' }))).toEqual(['FL-OUT-007']);
      expect(contentOf(out)).toEqual({});
    });
  });

  it('tells of a place where no folder can be made', () => {
    expect(codes(write('/proc/fairlead/dist', first))).toEqual(['FL-OUT-007']);
  });

  it('tells of an output folder that is a file', () => {
    withFolder((out) => {
      put(out, 'dist', 'mine');
      const result = write(join(out, 'dist'), first);
      expect(codes(result)).toEqual(['FL-OUT-007']);
      expect(result.findings[0]?.message).toContain('not a directory');
      expect(contentOf(out)).toEqual({ dist: 'mine' });
    });
  });
});

describe('writeOutput with check', () => {
  it('writes nothing and names what is missing, out of date and left over', () => {
    afterFirst((cluster, out) => {
      const before = contentOf(cluster);
      const result = write(
        out,
        { 'cni/10-foundation.yaml': 'a: 2\n', 'bootstrap/cni.yaml': 'a: 1\n', 'cni/20-new.yaml': '' },
        { check: true },
      );
      expect(result).toMatchObject({ written: [], removed: [], unchanged: 1 });
      expect(result.stale).toEqual([
        'cni/10-foundation.yaml',
        'cni/20-new.yaml',
        'index.json',
        'network/30-addresses.yaml',
      ]);
      expect(codes(result)).toEqual(['FL-OUT-010', 'FL-OUT-011', 'FL-OUT-010', 'FL-OUT-012']);
      expect(contentOf(cluster)).toEqual(before);
    });
  });

  it('has nothing to say of output that is as it should be', () => {
    afterFirst((_, out) => expect(write(out, first, { check: true })).toEqual({ ...fine, unchanged: 3 }));
  });

  it('finds everything missing where nothing was ever written, and makes no folder', () => {
    withFolder((out) => {
      const result = write(join(out, 'dist'), { 'cni/10-foundation.yaml': '' }, { check: true });
      expect(codes(result)).toEqual(['FL-OUT-011', 'FL-OUT-011']);
      expect(contentOf(out)).toEqual({});
    });
  });

  it('counts a file changed by hand as stale', () => {
    afterFirst((cluster, out) => {
      put(cluster, 'cni/10-foundation.yaml', 'mine');
      const result = write(out, first, { check: true });
      expect(result.stale).toEqual(['cni/10-foundation.yaml']);
      expect(codes(result)).toEqual(['FL-OUT-002']);
    });
  });
});

function replace(cluster: string, path: string, make: (path: string) => void): void {
  rmSync(join(cluster, path), { recursive: true });
  make(join(cluster, path));
}

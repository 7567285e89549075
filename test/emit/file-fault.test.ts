import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFault } from '../../src/emit/file-fault';
import { put, withFolder } from './folder';

const errorOf = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('fileFault', () => {
  it('names the path and the reason', () => {
    withFolder((folder) => {
      const path = join(folder, 'gone');
      const fault = fileFault(errorOf(() => readFileSync(path)));
      expect(fault).toMatchObject({ code: 'ENOENT', path });
      expect(fileFault(errorOf(() => mkdirSync(folder)))).toEqual({
        code: 'EEXIST',
        path: folder,
        reason: 'file already exists',
      });
      expect(fileFault(errorOf(() => readFileSync(folder)))?.reason).toBe('illegal operation on a directory');
    });
  });

  it('names the end of a rename that is not the staging folder', () => {
    withFolder((folder) => {
      put(folder, '.fairlead-staging/new', '');
      const staged = join(folder, '.fairlead-staging/new');
      const target = join(folder, 'missing/a.yaml');
      expect(fileFault(errorOf(() => renameSync(staged, target)))?.path).toBe(target);
      expect(fileFault(errorOf(() => renameSync(target, staged)))?.path).toBe(target);
    });
  });

  it('leaves other errors to be thrown', () => {
    expect(fileFault(new TypeError('a bug'))).toBeUndefined();
    expect(fileFault('text')).toBeUndefined();
  });
});

import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rewriteFile } from '../../src/emit/rewrite-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a byte order mark and the mode of a file stay, and nothing is left beside it', () => {
  const file = join(folder, 'spec.yaml');
  writeFileSync(file, '\uFEFFphase: install\n', { mode: 0o640 });
  rewriteFile(file, 'phase: nodes\n');
  expect(readFileSync(file, 'utf8')).toBe('\uFEFFphase: nodes\n');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['spec.yaml']);
});

test('a link stays a link, and the file behind it changes', () => {
  const [file, link] = [join(folder, 'real.yaml'), join(folder, 'link.yaml')];
  writeFileSync(file, 'a\n');
  symlinkSync('real.yaml', link);
  rewriteFile(link, 'b\n');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('b\n');
});

test('where the new text cannot be written aside, the file is as it was', () => {
  const [file, aside] = [join(folder, 'spec.yaml'), join(folder, '.spec.yaml.fairlead-new')];
  writeFileSync(file, 'a\n');
  writeFileSync(aside, 'of another run\n');
  expect(() => rewriteFile(file, 'b\n')).toThrow('EEXIST');
  expect(readFileSync(file, 'utf8')).toBe('a\n');
  expect(readFileSync(aside, 'utf8')).toBe('of another run\n');
});

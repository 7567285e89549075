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

test('where another run has left its new text, the file is as it was and that one is told of', () => {
  const [file, aside] = [join(folder, 'spec.yaml'), join(folder, '.spec.yaml.fairlead-new')];
  writeFileSync(file, 'a\n');
  writeFileSync(aside, 'of another run\n');
  expect(rewriteFile(file, 'b\n').map(({ code, message }) => `${code} ${message}`)).toEqual([
    `FL-OUT-008 \`${aside}\` is there: another run is writing, or one was killed while it wrote`,
  ]);
  expect(readFileSync(file, 'utf8')).toBe('a\n');
  expect(readFileSync(aside, 'utf8')).toBe('of another run\n');
});

test('where the file system refuses, the file is as it was and the reason is told', () => {
  // A name as long as names may be leaves no room for that of the new text.
  const file = join(folder, `${'x'.repeat(250)}.yaml`);
  writeFileSync(file, 'a\n');
  expect(rewriteFile(file, 'b\n').map(({ code, message }) => `${code} ${message}`)).toEqual([
    `FL-OUT-014 \`${file}\` cannot be written: name too long`,
  ]);
  expect(readFileSync(file, 'utf8')).toBe('a\n');
  expect(rewriteFile(join(folder, 'gone.yaml'), 'b\n').map(({ code }) => code)).toEqual(['FL-OUT-014']);
});

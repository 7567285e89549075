import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs `use` with a new folder, which is removed afterwards. */
export function withFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-emit-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes a file and the folders above it. */
export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Everything below a folder: a file's text, a link's target, `/` for a folder that is empty. */
export function contentOf(folder: string, prefix = ''): Record<string, string> {
  const content: Record<string, string> = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) content[prefix + name] = `-> ${readlinkSync(path)}`;
    else if (!stat.isDirectory()) content[prefix + name] = readFileSync(path, 'utf8');
    else if (readdirSync(path).length === 0) content[prefix + name] = '/';
    else Object.assign(content, contentOf(path, `${prefix}${name}/`));
  }
  return content;
}

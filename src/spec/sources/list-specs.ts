import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ownKind = /^(["']?)kind\1\s*:\s*["']?ClusterNetwork\b/m;
const ownGroup = /^(["']?)apiVersion\1\s*:\s*["']?fairlead\.dev\//m;
const anyKind = /^(["']?)kind\1\s*:\s*\S/m;
/** As large as a spec may be; what is larger is not read here. */
const limit = 5 * 1024 * 1024;

/**
 * The specs that lie directly in `folder`, sorted: its files `*.yaml`. Only a file that says it is of another kind is passed
 * over; one that is empty, cut off or cannot be read is a spec with a mistake, which must not be passed over in silence.
 */
export function listSpecs(folder: string): string[] {
  return names(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => !saysOtherwise(path));
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => entry.name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function saysOtherwise(path: string): boolean {
  try {
    const facts = statSync(path);
    return facts.isFile() && facts.size <= limit && isOtherKind(readFileSync(path, 'utf8'));
  } catch {
    // Why it cannot be read is told to whoever reads it: links that go in a circle, a file of somebody else.
    return false;
  }
}

/** Whether a text says that it is of another kind than ClusterNetwork. */
export function isOtherKind(text: string): boolean {
  return anyKind.test(text) && !ownKind.test(text) && !ownGroup.test(text);
}

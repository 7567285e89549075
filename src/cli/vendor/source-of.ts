import type { Toolbox } from '../toolbox';
import { UsageError } from '../usage-error';
import { isAddress } from './is-address';

/** Reads `--from`: a folder, or an address over https. Throws UsageError on what is neither. */
export function sourceOf(from: string | undefined, { isFolder }: Pick<Toolbox, 'isFolder'>): string | undefined {
  if (from === undefined) return undefined;
  if (!isAddress(from)) {
    if (!isFolder(from)) throw new UsageError(`\`--from\` names no folder: \`${from}\``);
    return from;
  }
  if (!URL.canParse(from)) throw new UsageError(`\`--from\` is no address: \`${from}\``);
  const { protocol, hostname } = new URL(from);
  // What never leaves the machine, such as a forwarded port, needs no https.
  const own = protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !own) throw new UsageError(`\`--from\` takes a folder or https, not \`${from}\``);
  return from;
}

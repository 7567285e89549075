import { didYouMean } from '../../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaKeyType } from '../../../versions/antrea-keys';
import type { AntreaRows, ConfigValue } from './antrea-rows';

/** What a user may write of a configuration file, and what is wrong with the rest. */
export interface OwnKeys {
  readonly values: ReadonlyMap<string, ConfigValue>;
  readonly findings: readonly Finding[];
}

interface File {
  /** `agentConfig`, `windows/config` or `controllerConfig`, below `cni.antrea`. */
  readonly field: string;
  readonly groups: readonly AntreaRows[];
  readonly known: ReadonlyMap<string, AntreaKeyType>;
  readonly version: string;
}

const fits: Record<AntreaKeyType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  list: Array.isArray,
};

/** Reads the user's own part of a configuration file, nested as it is there. */
export function ownKeys(written: Readonly<Record<string, unknown>>, file: File): OwnKeys {
  const values = new Map<string, ConfigValue>();
  const findings: Finding[] = [];
  const visit = (value: unknown, key: string, path: string): void => {
    const inner = [...file.known.keys()].some((one) => one.startsWith(`${key}.`));
    if (inner && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, below] of Object.entries(value)) visit(below, `${key}.${name}`, `${path}/${escaped(name)}`);
      return;
    }
    const refusal = refuse(key, value, path, file);
    if (refusal) findings.push(refusal);
    else values.set(key, value as ConfigValue);
  };
  for (const [name, value] of Object.entries(written))
    visit(value, name, `/spec/cni/antrea/${file.field}/${escaped(name)}`);
  return { values, findings };
}

function refuse(key: string, value: unknown, path: string, { field, groups, known, version }: File) {
  const type = known.get(key);
  if (type === undefined)
    return finding('FL-AN-002', { key, field, version, meant: didYouMean(key, known.keys()) }, { path });
  const group = groups.find(({ open, rows }) => !open && key in rows);
  if (group) return finding('FL-AN-001', { key, from: group.from }, { path });
  return fits[type](value) ? undefined : finding('FL-AN-003', { key, type }, { path });
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

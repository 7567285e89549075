import { compare, compile } from '../../src/compile';
import type { Finding } from '../../src/diagnostics/finding';
import { memorySources } from '../../src/spec/sources/memory-sources';
import { printDocument } from '../../src/yaml/print-document';

/** What the change from one spec to another is told to do. Specs that do not compile are a mistake of the test. */
export function changeOf(before: object, after: object): readonly Finding[] {
  const sources = memorySources({ 'before.yaml': textOf(before), 'after.yaml': textOf(after) });
  const [old, now] = ['before.yaml', 'after.yaml'].map((file) => {
    const { network, findings } = compile(file, sources);
    if (!network) throw new Error(`${file}: ${findings.map(({ message }) => message).join('; ')}`);
    return network;
  });
  if (!old || !now) throw new Error('nothing to compare');
  return compare(old, now);
}

const textOf = (spec: object) =>
  printDocument({ apiVersion: 'fairlead.dev/v1alpha1', kind: 'ClusterNetwork', metadata: { name: 'test' }, spec });

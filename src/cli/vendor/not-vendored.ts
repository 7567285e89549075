import { checkVendored } from '../../delivery/check-vendored';
import type { VendoredFile } from '../../delivery/vendored-files';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Toolbox } from '../toolbox';

/** A warning where the definitions that a cluster's Applications apply from the output are not there yet, or are others. */
export function notVendored(
  out: string,
  cluster: string,
  due: readonly VendoredFile[],
  { hashTree }: Pick<Toolbox, 'hashTree'>,
): Finding[] {
  if (due.length === 0) return [];
  const folder = `${out}/${cluster}/definitions`;
  const { hashes, findings } = hashTree(folder);
  if (findings.length > 0) return [...findings];
  const wrong = checkVendored(folder, due, hashes).length;
  const command = out === 'dist' ? 'fairlead vendor' : `fairlead vendor --out ${out}`;
  return wrong === 0 ? [] : [finding('FL-VEN-006', { folder, wrong, command })];
}

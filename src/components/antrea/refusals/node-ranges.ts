import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaSettings } from '../settings';

const sizes = [
  { family: 4, key: 'ipv4', least: 16, most: 30 },
  { family: 6, key: 'ipv6', least: 64, most: 126 },
] as const;

/** What the controller demands of ranges that it divides among the nodes (cmd/antrea-controller/options.go). */
export function nodeRangeFindings(s: AntreaSettings): Finding[] {
  const { cidrs, nodeMaskSize } = s.model.pods;
  if (!s.nodeIPAM) return [];
  if (cidrs.length === 0) return [finding('FL-AN-013', {}, { path: '/spec/pods/cidrs' })];
  return sizes.flatMap(({ family, key, least, most }) => {
    const ranges = cidrs.filter((cidr) => cidr.includes(':') === (family === 6)).length;
    const mask = nodeMaskSize[key];
    const path = `/spec/pods/nodeMaskSize/${key}`;
    return [
      ...(ranges > 1 ? [finding('FL-CIDR-102', { what: 'pods.cidrs', family }, { path: '/spec/pods/cidrs' })] : []),
      ...(ranges > 0 && (mask < least || mask > most)
        ? [finding('FL-AN-014', { family, mask, least, most }, { path })]
        : []),
    ];
  });
}

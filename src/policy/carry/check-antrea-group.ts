import type { AntreaClusterGroup, AntreaGroup } from '../../../imports/crd.antrea.io-policies';
import { pointerBelow } from '../../diagnostics/pointer';
import { checkAlone } from './check-alone';
import { checkCidrExcept } from './check-cidr';
import { checkSelector } from './check-selector';
import type { Report } from './report';

const path = '/spec';

/** A group is of one kind: pods and namespaces, nodes, addresses, a Service or other groups. */
export function checkAntreaGroup({ kind, metadata, spec }: AntreaGroup | AntreaClusterGroup, report: Report): void {
  checkAlone(spec, ['serviceReference', 'ipBlocks', 'childGroups'], path, report);
  if (kind === 'ClusterGroup') checkAlone(spec, ['nodeSelector'], path, report);
  for (const [field, selector] of Object.entries({
    podSelector: spec.podSelector,
    namespaceSelector: spec.namespaceSelector,
    nodeSelector: kind === 'ClusterGroup' ? spec.nodeSelector : undefined,
  })) {
    checkSelector(selector, pointerBelow(path, field), 'kubernetes', report);
  }
  for (const [index, block] of (spec.ipBlocks ?? []).entries()) {
    checkCidrExcept(block, pointerBelow(path, 'ipBlocks', index), report);
  }
  const self = spec.childGroups?.indexOf(metadata.name) ?? -1;
  if (self >= 0)
    report('FL-POL-311', { parent: metadata.name, child: metadata.name }, pointerBelow(path, 'childGroups', self));
}

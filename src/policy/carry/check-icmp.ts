import { icmpTypes } from '../../../imports/cilium.io-icmp-types';
import type { CiliumIcmp } from '../../../imports/cilium.io-ports';
import { pointerBelow } from '../../diagnostics/pointer';
import type { Report } from './report';

/** One entry of `icmps`: a type given by name must be one of its family, IPv4 where none is given. */
export function checkIcmp({ fields = [] }: CiliumIcmp, path: string, report: Report): void {
  for (const [index, { family = 'IPv4', type }] of fields.entries()) {
    if (typeof type === 'number' || /^[0-9]+$/.test(type) || icmpTypes[family].includes(type)) continue;
    report('FL-POL-220', { type, family }, pointerBelow(path, 'fields', index, 'type'));
  }
}

import { isMap } from '../../../imports/workloads';
import { checkMetadata } from '../shape/check-metadata';
import { checkShape } from '../shape/check-shape';
import type { Report } from '../shape/report';
import type { AntreaResource } from './antrea-resource';
import { checkResource } from './check-resource';
import { fieldNames } from './field-names';
import { resourceKinds } from './resource-kinds';

/** A document as the resource that it is; undefined where it is none or has not the shape of one. Every mistake is told. */
export function readAntreaResource(
  value: unknown,
  open: (gate: string) => boolean,
  report: Report,
): AntreaResource | undefined {
  const kind = isMap(value) && typeof value.kind === 'string' ? value.kind : undefined;
  if (!isMap(value) || !isCarried(kind)) {
    report('FL-AN-301', { kind }, kind === undefined ? '' : '/kind');
    return undefined;
  }
  const { apiVersion, metadata } = value;
  const { apiVersion: expected, gates } = resourceKinds[kind];
  if (apiVersion !== expected) {
    report('FL-POL-003', { kind, apiVersion: String(apiVersion), expected }, '/apiVersion');
    return undefined;
  }
  for (const gate of gates) if (!open(gate)) report('FL-AN-241', { gate, what: `a \`${kind}\`` }, '/kind');
  checkMetadata({ kind, namespaced: false }, metadata, report);
  if (!checkShape<AntreaResource>({ kind, fieldNames }, value, report)) return undefined;
  checkResource(value, report);
  return value;
}

const isCarried = (kind: string | undefined): kind is AntreaResource['kind'] =>
  kind !== undefined && Object.hasOwn(resourceKinds, kind);

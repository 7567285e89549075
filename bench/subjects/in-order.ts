import type { Manifest } from '../../src/stages/manifest';
import { applyOrder } from '../../src/sync/apply-order';
import { checkOrder } from '../../src/sync/check-order';
import { key } from '../../src/sync/key';
import type { World } from '../../src/sync/world';
import { namespaces } from './network-policies';

/** What the order checker may count on: nothing but the namespaces of the policies. */
const world: World = {
  present: new Set(namespaces.map((name) => key('', 'Namespace', '', name))),
  definitions: new Set(),
  registrars: new Map(),
  agents: new Set(),
  waits: new Map(),
  pools: false,
  placeOf: () => undefined,
};

/** The manifests in the order in which they are applied, and checked for it. */
export function inOrder(manifests: readonly Manifest[]): Manifest[] {
  const turns = applyOrder(manifests);
  const findings = checkOrder(turns, world);
  if (findings.length > 0) throw new Error(`${findings.length} findings, the first: ${findings[0]?.message}`);
  return turns.map(({ manifest }) => manifest);
}

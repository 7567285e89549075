import { type Finding, finding } from '../diagnostics/finding';
import { identity, type KubernetesObject } from '../stages/kubernetes-object';
import { applications } from '../stages/stages';
import type { Turn } from './apply-order';
import { checkAddresses } from './check-addresses';
import { checkScheduling } from './check-scheduling';
import { checkSizes } from './check-sizes';
import { display, displayKey } from './display';
import { accountsOf } from './needs/binding-needs';
import { guardsOf } from './needs/guards';
import type { Need } from './needs/need';
import { needsOf } from './needs/needs';
import { provides } from './provides';
import type { World } from './world';

interface Provider {
  readonly turn: Turn;
  readonly index: number;
  readonly onceHealthy: boolean;
}

/**
 * Proves that nothing stands before what it needs, for manifests in the order of `applyOrder`; each failure is a finding.
 *
 * An Application counts as healthy before the next one begins, a wave before the next one in its Application.
 */
export function checkOrder(turns: readonly Turn[], world: World): Finding[] {
  const providers = new Map<string, Provider>();
  const bindings = new Map<string, string[]>();
  const findings: Finding[] = [];
  turns.forEach((turn, index) => {
    const { object } = turn.manifest;
    for (const { key, onceHealthy } of provides(object)) {
      const other = providers.get(key);
      if (!other) providers.set(key, { turn, index, onceHealthy });
      else if (key === identity(object)) findings.push(twice(turn, other.turn, world));
    }
    if (/^(Cluster)?RoleBinding$/.test(object.kind)) {
      for (const account of accountsOf(object))
        bindings.set(account, [...(bindings.get(account) ?? []), identity(object)]);
    }
  });
  const guards = guardsOf(turns.map(({ manifest }) => manifest.object));
  turns.forEach((turn, index) => {
    for (const need of needsOf(turn.manifest.object, world, bindings, guards)) {
      if (world.present.has(need.key)) continue;
      const failure = judge(turn, index, need, providers.get(need.key), world);
      if (failure) findings.push(failure);
    }
  });
  return [...findings, ...checkAddresses(turns, world), ...checkScheduling(turns, world), ...checkSizes(turns, world)];
}

function judge(
  turn: Turn,
  index: number,
  need: Need,
  provider: Provider | undefined,
  { placeOf }: World,
): Finding | undefined {
  const object = display(turn.manifest.object);
  const where = { place: placeOf(turn.manifest.object) };
  const { as } = need;
  if (!provider) return finding('FL-SYNC-001', { object, as, needed: displayKey(need.key) }, where);
  const needed = display(provider.turn.manifest.object);
  const [stage, neededStage] = [turn.manifest.stage, provider.turn.manifest.stage];
  const ahead = applications.indexOf(turn.application) - applications.indexOf(provider.turn.application);
  if (ahead > 0) return undefined;
  const late = () => finding('FL-SYNC-002', { object, as, needed, stage, neededStage }, where);
  if (ahead < 0 || provider.turn.wave > turn.wave) return late();
  if (provider.turn.wave < turn.wave || need.readiness === 'same-wave') return undefined;
  if (need.readiness === 'healthy' || provider.onceHealthy) {
    return finding('FL-SYNC-003', { object, as, needed, stage }, where);
  }
  return provider.index < index ? undefined : late();
}

function twice(turn: Turn, other: Turn, { placeOf }: World): Finding {
  const object: KubernetesObject = turn.manifest.object;
  const args = {
    object: display(object),
    stage: other.manifest.stage,
    otherStage: turn.manifest.stage,
  };
  return finding('FL-SYNC-004', args, { place: placeOf(object) ?? placeOf(other.manifest.object) });
}

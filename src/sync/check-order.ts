import { type Finding, finding } from '../diagnostics/finding';
import { identity, type KubernetesObject } from '../stages/kubernetes-object';
import { checkAddresses } from './check-addresses';
import { checkScheduling } from './check-scheduling';
import { checkSizes } from './check-sizes';
import { checkStatusSizes } from './check-status-sizes';
import { compareWaves } from './compare-waves';
import { display, displayKey } from './display';
import { holds } from './holds';
import { kindOrder } from './kind-order';
import { accountsOf } from './needs/binding-needs';
import { guardsOf } from './needs/guards';
import type { Need } from './needs/need';
import { needsOf } from './needs/needs';
import { provides } from './provides';
import type { Turn } from './turn';
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
export function checkOrder(all: readonly Turn[], world: World): Finding[] {
  // What runs when a sync fails counts on nothing, and nothing counts on it.
  const turns = all.filter(({ phase }) => phase !== 'SyncFail');
  const providers = new Map<string, Provider>();
  const bindings = new Map<string, string[]>();
  const findings: Finding[] = [];
  turns.forEach((turn, index) => {
    const { object } = turn.manifest;
    for (const { key, onceHealthy } of provides(object)) {
      const other = providers.get(key);
      if (!other) providers.set(key, { turn, index, onceHealthy });
      else if (key === identity(object) && other.turn.manifest !== turn.manifest)
        findings.push(twice(turn, other.turn, world));
    }
    if (/^(Cluster)?RoleBinding$/.test(object.kind)) {
      for (const account of accountsOf(object))
        bindings.set(account, [...(bindings.get(account) ?? []), identity(object)]);
    }
  });
  const objects = turns.map(({ manifest }) => manifest.object);
  const guards = guardsOf(objects);
  const missing = new Map<string, { readonly turn: Turn; readonly need: Need; others: number }>();
  turns.forEach((turn, index) => {
    for (const need of needsOf(turn.manifest.object, world, bindings, guards, objects)) {
      if (world.present.has(need.key)) continue;
      const provider = providers.get(need.key);
      const lack = `${need.as} ${need.key}`;
      const known = missing.get(lack);
      if (known) known.others++;
      else if (!provider) missing.set(lack, { turn, need, others: 0 });
      const failure = provider && judge(turn, index, need, provider, world);
      if (failure) findings.push(failure);
    }
  });
  return [
    ...[...missing.values()].map((one) => nowhere(one, world)),
    ...findings,
    ...checkAddresses(turns, world),
    ...checkScheduling(turns, world),
    ...checkSizes(turns, world),
    ...checkStatusSizes(turns, world),
  ];
}

/** Told once, however many objects wait for it. */
function nowhere(
  { turn, need, others }: { readonly turn: Turn; readonly need: Need; readonly others: number },
  { placeOf }: World,
): Finding {
  const { object } = turn.manifest;
  const args = { object: display(object), as: need.as, needed: displayKey(need.key), others };
  return finding('FL-SYNC-001', args, { place: placeOf(object) });
}

function judge(turn: Turn, index: number, need: Need, provider: Provider, { placeOf }: World): Finding | undefined {
  const object = display(turn.manifest.object);
  const where = { place: placeOf(turn.manifest.object) };
  const { as } = need;
  const needed = display(provider.turn.manifest.object);
  const [stage, neededStage] = [turn.manifest.stage, provider.turn.manifest.stage];
  const ahead = compareWaves(turn, provider.turn);
  const running = need.readiness === 'healthy' || provider.onceHealthy;
  if (ahead > 0) {
    return running && !holds(provider.turn.manifest.object)
      ? finding('FL-SYNC-022', { object, as, needed }, where)
      : undefined;
  }
  const late = () => finding('FL-SYNC-002', { object, as, needed, stage, neededStage }, where);
  if (ahead < 0) return late();
  if (need.readiness === 'same-wave') return undefined;
  if (running) return finding('FL-SYNC-003', { object, as, needed, stage }, where);
  return provider.index < index && !tied(provider.turn, turn) ? undefined : late();
}

/** Argo CD leaves it open which of two comes first that are alike in kind's rank and name; what it pulls forward is not. */
function tied({ manifest: { object: a } }: Turn, { manifest: { object: b } }: Turn): boolean {
  return kindOrder(a.kind) === kindOrder(b.kind) && a.metadata.name === b.metadata.name && !pulled.has(a.kind);
}

const pulled: ReadonlySet<string> = new Set(['Namespace', 'CustomResourceDefinition']);

function twice(turn: Turn, other: Turn, { placeOf }: World): Finding {
  const object: KubernetesObject = turn.manifest.object;
  const args = {
    object: display(object),
    stage: other.manifest.stage,
    otherStage: turn.manifest.stage,
  };
  return finding('FL-SYNC-004', args, { place: placeOf(object) ?? placeOf(other.manifest.object) });
}

import type { Manifest } from '../../stages/manifest';
import { stages } from '../../stages/stages';
import { hasSyncOption } from './has-sync-option';

/**
 * The wave in which Argo CD would prune each manifest that is not in git any more: their own, the first one changed for the
 * last, the second one for the last but one, …, so that what was applied last goes first; what asks for it goes after everything
 * else, and after wave 0. What must not go has its part in that. `applied` are the waves of what is in git.
 * (gitops-engine pkg/sync/sync_context.go)
 */
export function pruningWaves(gone: readonly Manifest[], applied: Iterable<number>): Map<Manifest, number> {
  const own = gone.map(({ stage }) => stages[stage].wave);
  const waves = [...new Set(own)].sort((a, b) => a - b);
  const turned = new Map(waves.map((wave, index) => [wave, waves[waves.length - 1 - index] ?? wave]));
  const last = Math.max(0, ...own, ...applied) + 1;
  return new Map(
    gone.map((manifest) => {
      const { wave } = stages[manifest.stage];
      return [manifest, hasSyncOption(manifest.object, 'PruneLast=true') ? last : (turned.get(wave) ?? wave)];
    }),
  );
}

import { identity } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { changedFixedFields } from '../sync/changed-fixed-fields';
import { display } from '../sync/display';
import type { Change } from './change';
import { handOvers } from './hand-overs';

/** What git is to hold next on the way from one network to another. */
export interface Commit {
  readonly title: string;
  /** Whose network it is, but for its manifests. */
  readonly of: 'before' | 'after';
  readonly manifests: readonly Manifest[];
}

/**
 * The commits that bring a live cluster from one network to another, each to be synced before the next one comes. One is
 * enough, unless Argo CD would refuse the change or lose something by it; the last one is always the network as it is to be.
 */
export function commits(change: Change): Commit[] {
  const { manifests } = change.after;
  return [...protect(change), ...makeAnew(change), { title: 'all that the spec says', of: 'after', manifests }];
}

/** Argo CD asks the live object whether it may be pruned: it must say so one sync before another Application takes it. */
function protect(change: Change): Commit[] {
  const leaving = new Set(handOvers(change).flatMap(({ manifest, pruned }) => (pruned ? [manifest] : [])));
  if (leaving.size === 0) return [];
  const manifests = change.before.manifests.map((manifest) =>
    leaving.has(manifest) ? { ...manifest, syncOptions: ['Prune=false'] } : manifest,
  );
  return [{ title: `${named(leaving)}: kept, for another Application to take over`, of: 'before', manifests }];
}

/** What must not change can only go and come back: Argo CD does so in every sync, as long as the object asks for it. */
function makeAnew({ before, after }: Change): Commit[] {
  const old = new Map(before.manifests.map(({ object }) => [identity(object), object]));
  const fixed = new Set(
    after.manifests.filter(({ object }) => {
      const was = old.get(identity(object));
      return was !== undefined && changedFixedFields(was, object).length > 0;
    }),
  );
  if (fixed.size === 0) return [];
  const manifests = after.manifests.map((manifest) =>
    fixed.has(manifest) ? { ...manifest, syncOptions: ['Force=true', 'Replace=true'] } : manifest,
  );
  return [
    { title: `${named(fixed)}: deleted and made anew, in every sync until the next commit`, of: 'after', manifests },
  ];
}

const named = (manifests: Iterable<Manifest>) => Array.from(manifests, ({ object }) => display(object)).join(', ');

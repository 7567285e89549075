import { type Finding, finding } from '../diagnostics/finding';
import { identity } from '../stages/kubernetes-object';
import { display } from '../sync/display';
import type { Change } from './change';
import { applicationOf, handOvers, prunes } from './hand-overs';

/** Objects that go, and objects that another Application takes over while the old one may still prune them. */
export function checkRemovals({ before, after }: Change): Finding[] {
  const now = new Set(after.manifests.map(({ object }) => identity(object)));
  const gone = before.manifests.filter(({ object }) => !now.has(identity(object)));
  const kept = gone.filter((manifest) => !prunes(before, applicationOf(manifest)));
  return [
    ...handOvers({ before, after }).map(({ manifest, was, is, pruned }) =>
      finding(pruned ? 'FL-UPG-402' : 'FL-UPG-403', { object: display(manifest.object), was, is }),
    ),
    ...gone
      .filter(({ object }) => object.kind === 'Namespace')
      .map(({ object }) => finding('FL-UPG-404', { namespace: object.metadata.name })),
    ...(kept.length > 0
      ? [finding('FL-UPG-405', { objects: kept.map(({ object }) => display(object)).join(', ') })]
      : []),
  ];
}

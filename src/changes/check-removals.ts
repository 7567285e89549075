import { type Finding, finding } from '../diagnostics/finding';
import { identity } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { type ApplicationName, stages } from '../stages/stages';
import { display } from '../sync/display';
import type { Change, State } from './change';

/** Objects that go, and objects that another Application takes over while the old one may still prune them. */
export function checkRemovals({ before, after }: Change): Finding[] {
  const now = new Map(after.manifests.map((manifest) => [identity(manifest.object), manifest]));
  const gone = before.manifests.filter(({ object }) => !now.has(identity(object)));
  const kept = gone.filter((manifest) => !prunes(before, applicationOf(manifest)));
  return [
    ...before.manifests.flatMap((manifest): Finding[] => {
      const other = now.get(identity(manifest.object));
      const [was, is] = [applicationOf(manifest), other ? applicationOf(other) : undefined];
      if (is === undefined || was === is) return [];
      return [
        finding(prunes(before, was) ? 'FL-UPG-402' : 'FL-UPG-403', { object: display(manifest.object), was, is }),
      ];
    }),
    ...gone
      .filter(({ object }) => object.kind === 'Namespace')
      .map(({ object }) => finding('FL-UPG-404', { namespace: object.metadata.name })),
    ...(kept.length > 0
      ? [finding('FL-UPG-405', { objects: kept.map(({ object }) => display(object)).join(', ') })]
      : []),
  ];
}

const applicationOf = ({ stage }: Manifest): ApplicationName => stages[stage].application;

/** Whether an Application removes by itself what is not in git any more. */
const prunes = ({ model }: State, application: ApplicationName) =>
  application !== 'cni' || model.delivery.argocd?.pruneCNI === true;

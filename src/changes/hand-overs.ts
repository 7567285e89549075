import { identity } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { type ApplicationName, stages } from '../stages/stages';
import type { Change, State } from './change';

/** An object that another Application has after a change. */
export interface HandOver {
  readonly manifest: Manifest;
  readonly was: ApplicationName;
  readonly is: ApplicationName;
  /** The old Application removes by itself what it does not find in git any more. */
  readonly pruned: boolean;
}

/** The objects that change hands, as they were. */
export function handOvers({ before, after }: Change): HandOver[] {
  const now = new Map(after.manifests.map((manifest) => [identity(manifest.object), applicationOf(manifest)]));
  return before.manifests.flatMap((manifest) => {
    const [was, is] = [applicationOf(manifest), now.get(identity(manifest.object))];
    return is === undefined || was === is ? [] : [{ manifest, was, is, pruned: prunes(before, was) }];
  });
}

export const applicationOf = ({ stage }: Manifest): ApplicationName => stages[stage].application;

/** Whether an Application removes by itself what is not in git any more. */
export const prunes = ({ model }: State, application: ApplicationName) =>
  application !== 'cni' || model.delivery.argocd?.pruneCNI === true;

import { groupOf } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import type { StageName } from '../stages/stages';

const policyStages: ReadonlySet<StageName> = new Set(['policy-groups', 'allow', 'isolate', 'deny']);

/**
 * Policies that are no longer in git go after all others have come: one that takes another name would else be missing for a
 * moment. Not those of Antrea, whose webhook refuses to remove a tier while a policy is in it: Argo CD removes them in the
 * reverse order of their waves.
 */
export const goesLast = ({ object, stage }: Manifest): boolean =>
  policyStages.has(stage) && groupOf(object.apiVersion) !== 'crd.antrea.io';

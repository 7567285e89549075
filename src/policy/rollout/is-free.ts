import { identity } from '../../stages/kubernetes-object';
import type { PolicyObjects } from '../dialects/policy-set-of';
import type { Put } from './policy-change';

/** The longest name that the API server takes. */
const longest = 253;

/** Whether a policy can be put beside those of some states: nobody has its name there. */
export const isFree = ({ key, list, after }: Put, ...states: readonly PolicyObjects[]): boolean =>
  (after?.value.metadata.name.length ?? 0) <= longest &&
  !states.some((objects) => objects[list].some(({ value }) => identity(value) === key));

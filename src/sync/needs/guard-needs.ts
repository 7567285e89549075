import { groupOf, type KubernetesObject } from '../../stages/kubernetes-object';
import type { Guards } from './guards';
import type { Need } from './need';

/** What answers the webhooks that are asked about an object before it is stored, and that fail closed. */
export function guardNeeds({ apiVersion, kind }: KubernetesObject, guards: Guards): Need[] {
  const workloads = guards.get(`${groupOf(apiVersion)}/${resourceOf(kind)}`) ?? [];
  return [...new Set(workloads)].map(
    (key): Need => ({ key, readiness: 'healthy', as: 'what answers the webhook that is asked about it' }),
  );
}

/** The plural of a kind as controller-gen makes it. */
function resourceOf(kind: string): string {
  const singular = kind.toLowerCase();
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

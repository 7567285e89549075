import type { Namespace } from 'kubernetes-types/core/v1';
import { at, type Manifest } from '../../../stages/manifest';
import { boundRole } from '../../access/bound-role';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { agentGrants } from './agent-grants';
import { namespacedRoles } from './namespaced-roles';
import { operatorGrants } from './operator-grants';
import { serviceAccount } from './service-account';

/** Namespace of the Secrets that agents may read; `policy-secrets-namespace` and its kin in cilium-config name it. */
const secretsNamespace = 'cilium-secrets';

/** Who agents, operator and Envoy are and what they may do, and the namespace of the Secrets that agents read. */
export function access(s: CiliumSettings): Manifest[] {
  const account = (name: string) => ({ name, namespace: s.namespace });
  const home: Wire<Namespace> = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: secretsNamespace, labels: labels() },
  };
  return [
    ...at('foundation', home),
    ...at(
      'access',
      ...['cilium', 'cilium-operator', 'cilium-envoy'].map((name) => serviceAccount(s.namespace, name)),
      ...boundRole({ labels: labels(), name: 'cilium', account: account('cilium'), grants: agentGrants }, s),
      ...boundRole(
        { labels: labels(), name: 'cilium-operator', account: account('cilium-operator'), grants: operatorGrants },
        s,
      ),
      ...namespacedRoles
        .filter(({ when }) => !when || when(s))
        .flatMap(({ where, account: name, when: _, ...role }) =>
          boundRole(
            {
              labels: labels(),
              ...role,
              account: account(name),
              namespace: where === 'own' ? s.namespace : secretsNamespace,
            },
            s,
          ),
        ),
    ),
  ];
}

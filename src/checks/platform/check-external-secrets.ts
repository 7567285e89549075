import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { oneOf } from '../one-of';

const root = '/spec/platform/externalSecrets';

/** A store keeps secrets in one place, and a Secret comes from a store that serves its namespace. */
export function checkExternalSecrets({ platform: { externalSecrets } }: ClusterModel): Finding[] {
  const { stores = [], secrets = [] } = externalSecrets ?? {};
  const names = stores.map(({ name }) => name);
  return [
    ...stores.flatMap(({ name, aws, azure, gcp, vault }, index) =>
      oneOf(`the store \`${name}\``, { aws, azure, gcp, vault }, `${root}/stores/${index}`),
    ),
    ...secrets.flatMap(({ name, namespace, namespaces, store, data, from }, index) => {
      const path = `${root}/secrets/${index}`;
      const named = stores.filter((one) => one.name === store);
      const [only] = named.filter((one) => one.namespace !== undefined);
      const serves = named.some(
        (one) => one.namespace === undefined || (!namespaces && one.namespace === (namespace ?? 'kube-system')),
      );
      return [
        ...(namespaces && namespace ? oneOf(`the Secret \`${name}\``, { namespace, namespaces }, path) : []),
        ...(data.length === 0 && !from ? [finding('FL-PLT-006', { name }, { path })] : []),
        ...(named.length === 0
          ? [finding('FL-PLT-007', { name: store, similar: didYouMean(store, names) }, { path: `${path}/store` })]
          : []),
        ...(only?.namespace && !serves
          ? [finding('FL-PLT-008', { name, store, namespace: only.namespace }, { path: `${path}/store` })]
          : []),
      ];
    }),
  ];
}

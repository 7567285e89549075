/** The path of a collection of Argo Workflows in the API. */
export function argoPath(namespace: string, collection: 'workflows' | 'workflowtemplates'): string {
  return `/apis/argoproj.io/v1alpha1/namespaces/${namespace}/${collection}`;
}

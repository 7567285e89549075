/** The identity of an object that another one names; see stages/kubernetes-object.ts. */
export const key = (group: string, kind: string, namespace: string, name: string) =>
  `${group}/${kind} ${namespace}/${name}`;

export const rbac = 'rbac.authorization.k8s.io';

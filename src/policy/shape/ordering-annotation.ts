/** Annotations by which Argo CD takes an object out of its stage; it reads Helm's hooks as its own. */
export const orderingAnnotation =
  /^(argocd\.argoproj\.io\/(hook|hook-delete-policy|sync-wave)|helm\.sh\/(hook|hook-weight|hook-delete-policy))$/;

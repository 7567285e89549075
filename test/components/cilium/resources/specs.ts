import { ciliumResources } from '../../../../src/components/cilium/resources/resources';
import { modelOf } from '../../../support/model-of';

interface Resource {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: object;
}

/** The resources of a kind that a spec gives: stage, name and spec. */
export function resourcesOf(kind: string, spec: object) {
  return ciliumResources(modelOf(spec))
    .manifests.map(({ object, stage }) => ({ stage, ...(object as unknown as Resource) }))
    .filter((one) => one.kind === kind)
    .map(({ stage, metadata, spec }) => ({ stage, name: metadata.name, spec }));
}

/** The findings that a spec gives: code and path. */
export const findingsOf = (spec: object) =>
  ciliumResources(modelOf(spec)).findings.map(({ code, path }) => `${code} ${path}`);

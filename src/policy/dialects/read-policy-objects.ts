import { validator } from '../../../imports/validator';
import { isMap } from '../../../imports/workloads';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { schemaProblem } from '../carry/schema-problem';
import { unpackLists } from '../unpack-lists';
import { findMistakes } from './find-mistakes';
import { type PolicyObjectKind, policyObjectKinds } from './policy-object-kinds';
import type { PolicyObjects } from './policy-set-of';

/** Kinds of these groups decide what may pass, in whatever version: one that is not read here must not be passed over. */
const policyGroups =
  /^(policy\.networking\.k8s\.io|networking\.k8s\.io|extensions|cilium\.io|crd\.projectcalico\.org|projectcalico\.org|crd\.antrea\.io)\/.*(NetworkPolicy|NetworkPolicies|Tier|Group|NetworkSet)$/;

/**
 * The policies among Kubernetes objects as they are written or dumped, in every dialect. What only the API server writes is taken
 * off; other kinds are passed over.
 */
export function readPolicyObjects(documents: readonly Located[]): {
  readonly objects: PolicyObjects;
  readonly findings: readonly Finding[];
} {
  const lists: { readonly [K in keyof PolicyObjects]: PolicyObjects[K][number][] } = {
    ...{ kubernetes: [], cluster: [], cilium: [], ciliumGroups: [], antrea: [], antreaTiers: [], antreaGroups: [] },
    ...{ calico: [], calicoTiers: [], calicoSets: [], portable: [] },
  };
  const findings: Finding[] = [];
  for (const { value, place } of documents.flatMap(unpackLists)) {
    if (!isMap(value)) continue;
    const { apiVersion, kind } = value;
    const facts = policyObjectKinds[`${apiVersion} ${kind}`];
    if (!facts) {
      if (policyGroups.test(`${apiVersion}${kind}`)) {
        findings.push(
          finding(
            'FL-ANA-001',
            { kind: String(kind), apiVersion: String(apiVersion) },
            { place: place('/kind'), path: '/kind' },
          ),
        );
      }
      continue;
    }
    const object = written(value, facts);
    const validate = validator(facts.definition);
    if (validate(object)) lists[facts.list].push({ value: object as never, place });
    for (const error of validate.errors ?? []) {
      const at = error.instancePath;
      const problem = schemaProblem(error, at.split('/').findLast((part) => !/^\d*$/.test(part)) ?? '', undefined);
      findings.push(finding('FL-POL-104', { problem, meant: undefined }, { place: place(at), path: at }));
    }
  }
  return { objects: lists, findings: [...findings, ...findMistakes(lists)] };
}

/** The object as someone wrote it: without a status and what the server keeps of it. */
function written(value: Readonly<Record<string, unknown>>, { namespaced }: PolicyObjectKind): unknown {
  const { apiVersion, kind, spec, specs, metadata } = value;
  const { name, namespace, labels, annotations } = isMap(metadata) ? metadata : {};
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespaced && { namespace: namespace ?? 'default' }),
      ...(labels !== undefined && { labels }),
      ...(annotations !== undefined && { annotations }),
    },
    ...(spec !== undefined && { spec }),
    ...(specs !== undefined && { specs }),
  };
}

import type { LabelSelector } from '../../../../imports/meta';
import type { AntreaRule } from '../../antrea-rules';
import { domainAtom } from '../../model/domain-atom';
import { type Alternative, all, alternatives, any, type Formula, known, unknown } from '../../model/formula';
import { cidrPeers, inNamespace, pods } from '../../model/peers';
import { and, everything, has, isOneOf, or, type Predicate } from '../../model/predicate';
import { selectorPredicate } from '../../model/selector-predicate';
import type { Semantics } from '../../model/semantics';
import type { NamespaceInfo } from '../../workloads/workload';
import { type Groups, groupKey } from './groups';

/** One end of a rule: whom it is, and what must be true beside. */
export type End = Alternative;

/** What ends are read with; without `namespace` the policy is the cluster's. */
export interface EndScope {
  readonly namespace?: string;
  readonly groups: Groups;
  readonly semantics: Semantics;
  readonly namespaces: readonly NamespaceInfo[];
}

/** What a subject or a peer may say; each policy and direction takes a part of it. */
export interface WrittenEnd {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly nodeSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly group?: string;
  readonly serviceAccount?: { readonly name: string; readonly namespace: string };
  readonly service?: { readonly name: string; readonly namespace: string };
  readonly fqdn?: string;
}

/** Whom a rule is about. */
export function subjectsOf(appliedTo: readonly WrittenEnd[], scope: EndScope): End[] {
  return alternatives(any(...appliedTo.map((end) => formulaOf(end, { ...scope, subject: true }))));
}

/** Whom a rule's traffic comes from or goes to; nobody named is everybody. */
export function peersOf(
  written: readonly WrittenEnd[],
  services: AntreaRule['toServices'],
  { namespace, ...scope }: EndScope,
): End[] {
  if (written.length === 0 && !services) return [{ predicate: everything, atoms: [] }];
  const own = namespace === undefined ? {} : { namespace };
  return alternatives(
    any(
      ...written.map((end) => formulaOf(end, { ...own, ...scope })),
      ...(services ?? []).map((service) => unknown(`service:${service.namespace ?? namespace ?? ''}/${service.name}`)),
    ),
  );
}

type Scope = EndScope & { readonly subject?: boolean };

function formulaOf(end: WrittenEnd, scope: Scope): Formula {
  const { namespace } = scope;
  if (end.ipBlock) return known(blockPeers([end.ipBlock], scope));
  if (end.group !== undefined) return groupFormula(end.group, scope, new Set());
  if (end.serviceAccount) {
    const { name, namespace: home } = end.serviceAccount;
    return known(pods(and(inNamespace(home), isOneOf('serviceAccount', [name]))));
  }
  if (end.service) {
    const { name, namespace: home } = end.service;
    return all(known(has('entity:node')), unknown(`service:${home}/${name}`));
  }
  if (end.fqdn !== undefined) {
    return all(known(has('entity:external')), unknown(domainAtom(end.fqdn.replace(/\*/g, '%'))));
  }
  if (end.nodeSelector) return nodesFormula(end.nodeSelector);
  return known(selectedPods(end, namespace));
}

/** Without a selector of namespaces: the policy's own, or all of them where it is the cluster's. */
function selectedPods({ podSelector = {}, namespaceSelector }: WrittenEnd, namespace: string | undefined) {
  const home = namespaceSelector
    ? selectorPredicate(namespaceSelector, 'namespace')
    : namespace === undefined
      ? everything
      : inNamespace(namespace);
  return pods(and(home, selectorPredicate(podSelector, 'pod')));
}

/** Nothing is known of the labels of nodes. */
function nodesFormula(selector: LabelSelector): Formula {
  const predicate = selectorPredicate(selector, 'node');
  const node = known(has('entity:node'));
  return predicate === everything ? node : all(node, unknown(`nodes:${predicate.key}`));
}

function blockPeers(
  blocks: readonly { readonly cidr: string; readonly except?: readonly string[] }[],
  { semantics }: Scope,
): Predicate {
  return or(...blocks.map(({ cidr, except = [] }) => cidrPeers([cidr], semantics, except)));
}

function groupFormula(name: string, scope: Scope, above: ReadonlySet<string>): Formula {
  const key = groupKey(name, scope.namespace);
  const group = scope.groups.get(key);
  // A group that is not here, or holds itself, is a finding elsewhere; it is not for us to say that it is empty.
  if (!group || above.has(key)) return unknown(`group:${key}`);
  const { podSelector, namespaceSelector, ipBlocks, serviceReference, childGroups = [] } = group.spec;
  const inside = new Set([...above, key]);
  return any(
    ...(podSelector || namespaceSelector
      ? [
          known(
            selectedPods(
              { ...(podSelector && { podSelector }), ...(namespaceSelector && { namespaceSelector }) },
              scope.namespace,
            ),
          ),
        ]
      : []),
    // An address is nobody's subject.
    ...(ipBlocks && !scope.subject ? [known(blockPeers(ipBlocks, scope))] : []),
    ...('nodeSelector' in group.spec && group.spec.nodeSelector ? [nodesFormula(group.spec.nodeSelector)] : []),
    ...(serviceReference ? [unknown(`service:${serviceReference.namespace}/${serviceReference.name}`)] : []),
    ...childGroups.map((child) => groupFormula(child, scope, inside)),
  );
}

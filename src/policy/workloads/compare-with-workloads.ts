import type { LabelSelector } from '../../../imports/meta';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { ciliumRules } from '../cilium-rules';
import type { Policy } from '../policy';
import { isEmpty } from './is-empty';
import { isNarrow } from './is-narrow';
import { plainSelector } from './plain-selector';
import { podsByLabel, type SelectedPods } from './pods-by-label';
import type { Inventory } from './read-workloads';
import { unknownPorts } from './unknown-ports';
import { unmatchedPeers } from './unmatched-peers';

/** Policies in namespaces that are not declared, selectors and ports that no workload answers to: they protect nothing. */
export function compareWithWorkloads(policies: readonly Located<Policy>[], inventory: Inventory): Finding[] {
  const { workloads, namespaces } = inventory;
  const selected = podsByLabel(workloads, namespaces);
  const inhabited = new Set(workloads.flatMap((one) => (one.hostNetwork ? [] : one.namespace)));
  return policies.flatMap((policy) => {
    const stray = undeclaredNamespace(policy, inventory);
    // In a namespace that does not exist nothing can match: one finding says it.
    if (stray.length > 0) return stray;
    return [
      ...(workloads.length > 0 ? unmatchedSelectors(policy, selected) : []),
      ...unmatchedPeers(policy, inhabited, selected),
      ...unknownPorts(policy, selected),
    ];
  });
}

function undeclaredNamespace({ value, place }: Located<Policy>, { namespaces }: Inventory): Finding[] {
  if (namespaces.length === 0 || !('namespace' in value.metadata)) return [];
  const { namespace } = value.metadata;
  const names = namespaces.map(({ name }) => name);
  if (names.includes(namespace)) return [];
  const path = '/metadata/namespace';
  return [finding('FL-POL-010', { namespace, meant: didYouMean(namespace, names) }, { place: place(path), path })];
}

function unmatchedSelectors({ value, place }: Located<Policy>, selected: SelectedPods): Finding[] {
  const namespace = 'namespace' in value.metadata ? value.metadata.namespace : undefined;
  const where = namespace === undefined ? 'the cluster' : `namespace \`${namespace}\``;
  return subjects(value)
    .filter(({ selector, cilium }) => isEmpty(selected({ selector, cilium, namespace })))
    .map(({ path }) => finding('FL-POL-011', { where }, { place: place(path), path }));
}

interface Subject {
  readonly selector: LabelSelector;
  readonly cilium: boolean;
  readonly path: string;
}

/** What a policy selects, unless that is every pod (also those to come) or cannot be told from workloads. */
function subjects(policy: Policy): Subject[] {
  // Antrea's subjects are lists of several kinds, of which one that matches nothing says little.
  if (policy.kind === 'CiliumCIDRGroup' || policy.apiVersion === 'crd.antrea.io/v1beta1') return [];
  const all: (Omit<Subject, 'selector'> & { readonly selector: LabelSelector | undefined })[] =
    policy.kind === 'NetworkPolicy'
      ? [{ selector: policy.spec.podSelector, cilium: false, path: '/spec/podSelector' }]
      : ciliumRules(policy).map(({ rule, path }) => ({
          selector: rule.endpointSelector && plainSelector(rule.endpointSelector),
          cilium: true,
          path: `${path}/endpointSelector`,
        }));
  return all.flatMap(({ selector, ...rest }) => (selector && isNarrow(selector) ? [{ selector, ...rest }] : []));
}

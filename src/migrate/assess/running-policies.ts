import { groupOf } from '../../stages/kubernetes-object';
import { textAt } from './fields';
import type { Running } from './running';

/** Groups whose policies, and what they refer to, say who may reach whom. */
const groups: Readonly<Record<string, RegExp>> = {
  'networking.k8s.io': /^NetworkPolicy$/,
  'policy.networking.k8s.io': /NetworkPolicy$/,
  'projectcalico.org': /NetworkPolicy$|NetworkSet$|^Tier$|^HostEndpoint$/,
  'crd.projectcalico.org': /NetworkPolicy$|NetworkSet$|^Tier$|^HostEndpoint$/,
  'crd.antrea.io': /NetworkPolicy$|^Tier$|Group$/,
  'cilium.io': /NetworkPolicy$|^CiliumCIDRGroup$/,
};

/** The policies that run and what they refer to, each once, without what the CNI makes itself. */
export function runningPolicies(objects: readonly Running[]): Running[] {
  return objects
    .filter(notServed(objects))
    .filter((object) => groups[groupOf(object.apiVersion)]?.test(object.kind) && !isOwn(object));
}

/** Leaves out what Calico stores where its API server, too, shows it: there the tier may be missing in the name. */
function notServed(objects: readonly Running[]): (object: Running) => boolean {
  const key = ({ kind, namespace }: Running, name: string) => `${kind} ${namespace}/${name}`;
  const v3 = objects.filter(({ apiVersion }) => groupOf(apiVersion) === 'projectcalico.org');
  const served = new Set(v3.map((object) => key(object, object.name)));
  return (object) => {
    if (groupOf(object.apiVersion) !== 'crd.projectcalico.org') return true;
    const tier = `${textAt(object.value, 'spec', 'tier') ?? 'default'}.`;
    const bare = object.name.startsWith(tier) ? object.name.slice(tier.length) : object.name;
    return !served.has(key(object, object.name)) && !served.has(key(object, bare));
  };
}

/** Tiers that come with a CNI. */
const ownTiers = {
  antrea: /^(emergency|securityops|networkops|platform|application|baseline)$/,
  calico: /^(default|(baseline)?adminnetworkpolicy|kube-(admin|baseline)|allow-tigera|calico-system)$/,
} as const;

/** What the CNI makes itself; Calico keeps copies of the policies of Kubernetes as `knp.default.…`. */
function isOwn({ apiVersion, kind, name, value }: Running): boolean {
  const tiers = ownTiers[groupOf(apiVersion) === 'crd.antrea.io' ? 'antrea' : 'calico'];
  if (kind === 'Tier') return tiers.test(name);
  return name.startsWith('knp.default.') || /^(allow-tigera|calico-system)$/.test(textAt(value, 'spec', 'tier') ?? '');
}

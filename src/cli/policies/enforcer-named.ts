import { didYouMean } from '../../diagnostics/did-you-mean';
import type { ClusterFacts } from '../../policy/answers/cluster-facts';
import { antreaVersions } from '../../versions/antrea';
import { ciliumVersions } from '../../versions/cilium';

const names = ['kubernetes', 'cilium', 'antrea', 'calico'] as const;

type Enforcer = Pick<ClusterFacts, 'enforcement' | 'fields'>;

/** Who enforces policies, by name and perhaps version: `calico`, `cilium@1.20.0`; an error where it is nobody that is known. */
export function enforcerNamed(text: string): Enforcer | { readonly error: string } {
  const [name = '', version] = text.split(/@(.*)/s);
  const enforcement = names.find((one) => one === name);
  if (!enforcement) {
    const near = didYouMean(name, names);
    return {
      error: `cannot be \`${name}\`; ${near === undefined ? `one of ${names.join(', ')}` : `did you mean \`${near}\`?`}`,
    };
  }
  if (version === undefined) return { enforcement };
  const known = Object.keys(enforcement === 'cilium' ? ciliumVersions : enforcement === 'antrea' ? antreaVersions : {});
  if (!known.includes(version)) {
    const hint = known.length === 0 ? 'leave it out' : `known are ${known.join(', ')}`;
    return { error: `no version \`${version}\` of ${enforcement} is known; ${hint}` };
  }
  if (enforcement !== 'cilium') return { enforcement };
  const features = Object.values(ciliumVersions).find((one) => one.version === version)?.features;
  return { enforcement, fields: features?.has('policies-1.20') ? '1.20' : '1.19' };
}

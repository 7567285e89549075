import type { Finding } from '../../diagnostics/finding';
import { type Enforcement, type PolicyObjects, policySetOf } from '../../policy/dialects/policy-set-of';
import { readPolicyObjects } from '../../policy/dialects/read-policy-objects';
import type { PolicySet } from '../../policy/model/policy-set';
import type { Ranges } from '../../policy/translate/parts/surroundings';
import { translate } from '../../policy/translate/translate';
import type { TranslatedPolicy, Translation } from '../../policy/translate/translation';
import type { Inventory } from '../../policy/workloads/read-workloads';
import { againstGiven } from './against-given';
import type { Senders } from './hidden-senders';
import { type Meanwhile, meanwhile } from './meanwhile';

/** What becomes of the policies that run, when nodes move and behind that. */
export interface PolicyOutlook {
  readonly from: Enforcement;
  readonly to: 'cilium' | 'antrea';
  /** Whether the target holds pods to the same, once all nodes have moved. */
  readonly verdict: Translation['verdict'] | 'different';
  /** For people: over which pods it is proved. */
  readonly world?: string;
  /** What becomes of each where they are written for the target; absent where the spec hands in its own, which are compared. */
  readonly policies?: readonly TranslatedPolicy[];
  /** While some nodes have moved and others have not; absent where nothing is known of the target's policies. */
  readonly meanwhile?: Meanwhile;
}

/** The policies that run, and what is known around them. */
export interface RunningPolicies {
  readonly objects: PolicyObjects;
  readonly from: Enforcement;
  readonly to: PolicyOutlook['to'];
  readonly inventory: Inventory;
  readonly ranges: Ranges;
  /** By which Cilium's selectors know the cluster. */
  readonly cluster: string;
  /** What CIDRs of Cilium match beside what is outside. */
  readonly cidrMatchMode: readonly string[];
}

interface Asked extends RunningPolicies {
  /** The policies of the spec, where it has any. */
  readonly given?: PolicyObjects;
  /** What pods that have moved seem to be to the others, where that is not what they are. */
  readonly senders?: Senders;
}

const nowhere = { source: { path: '', text: '' }, start: 0, end: 0 };

interface Found {
  readonly outlook: PolicyOutlook;
  /** What they are written as; absent where they are compared. */
  readonly translation?: Translation;
  readonly findings: readonly Finding[];
}

/** Writes the policies that run for the new agent, or compares its own with them, and proves what holds until it has all nodes. */
export function policyOutlook(asked: Asked): Found {
  const { objects, given, cluster, ...known } = asked;
  const { from, to } = known;
  const setOf = (of: PolicyObjects, agent: Enforcement) =>
    policySetOf(of, agent, { ...known.inventory, cluster, cidrMatchMode: known.cidrMatchMode });
  const source = setOf(objects, from);
  // Antrea holds pods to policies from the first node on; Cilium, which knows no pods of other nodes, once all have moved.
  const until = (held: PolicySet) => meanwhile({ ...known, source, ...(to === 'antrea' && { held }) });
  if (given) {
    const held = setOf(given, to);
    const { findings, ...compared } = againstGiven({ ...known, source, given: held });
    return { outlook: { from, to, ...compared, meanwhile: until(held) }, findings };
  }
  const translation = translate({ ...known, objects, target: to, networkPolicies: 'kept where equal' });
  const { verdict, policies, findings, world } = translation;
  const { objects: written } = readPolicyObjects(translation.objects.map((value) => ({ value, place: () => nowhere })));
  const outlook = {
    ...{ from, to, verdict, policies },
    ...(world !== undefined && { world }),
    ...((verdict === 'proved' || to === 'cilium') && { meanwhile: until(setOf(written, to)) }),
  };
  return { outlook, translation, findings };
}

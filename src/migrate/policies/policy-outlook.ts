import type { Finding } from '../../diagnostics/finding';
import { type Enforcement, type PolicyObjects, policySetOf } from '../../policy/dialects/policy-set-of';
import { readPolicyObjects } from '../../policy/dialects/read-policy-objects';
import type { Ranges } from '../../policy/translate/parts/surroundings';
import { translate } from '../../policy/translate/translate';
import type { TranslatedPolicy, Translation } from '../../policy/translate/translation';
import type { Inventory } from '../../policy/workloads/read-workloads';
import { type Meanwhile, meanwhile } from './meanwhile';

/** What becomes of the policies that run, when nodes move and behind that. */
export interface PolicyOutlook {
  readonly from: Enforcement;
  readonly to: 'cilium' | 'antrea';
  /** Whether the target holds pods to the same, once all nodes have moved. */
  readonly verdict: Translation['verdict'];
  /** For people: over which pods it is proved. */
  readonly world?: string;
  /** What becomes of each. */
  readonly policies: readonly TranslatedPolicy[];
  /** While some nodes have moved and others have not; absent where nothing is known of the target's policies. */
  readonly meanwhile?: Meanwhile;
}

interface Asked {
  readonly objects: PolicyObjects;
  readonly from: Enforcement;
  readonly to: PolicyOutlook['to'];
  readonly inventory: Inventory;
  readonly ranges: Ranges;
}

const nowhere = { source: { path: '', text: '' }, start: 0, end: 0 };

/** Writes the policies that run for the new agent, and proves what holds until it has all nodes. */
export function policyOutlook(asked: Asked): PolicyOutlook & { readonly findings: readonly Finding[] } {
  const { objects, from, to, inventory, ranges } = asked;
  const {
    verdict,
    world,
    policies,
    objects: written,
    findings,
  } = translate({
    ...{ objects, from, target: to, inventory, ranges },
    networkPolicies: 'kept where equal',
  });
  return {
    ...{ from, to, verdict, policies, findings },
    ...(world !== undefined && { world }),
    ...(to === 'cilium' && { meanwhile: between(asked, undefined) }),
    ...(to === 'antrea' && verdict === 'proved' && { meanwhile: between(asked, written) }),
  };
}

/** Antrea holds pods to policies from the first node on; Cilium, which knows no pods of other nodes, once all have moved. */
function between({ objects, from, to, inventory, ranges }: Asked, written: readonly unknown[] | undefined): Meanwhile {
  const { namespaces } = inventory;
  const source = policySetOf(objects, from, { namespaces });
  const again = written && readPolicyObjects(written.map((value) => ({ value, place: () => nowhere })));
  const held = again && policySetOf(again.objects, to, { namespaces });
  return meanwhile({ source, ...(held && { held }), from, to, inventory, ranges });
}

import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { policyName } from '../../policy/translate/policy-name';
import type { TranslatedPolicy, Translation } from '../../policy/translate/translation';
import { textAt } from '../assess/fields';
import type { PolicyOutlook } from '../policies/policy-outlook';
import { objectText } from './object-text';

/** What becomes of a policy that runs. */
export interface ReportedPolicy {
  readonly policy: string;
  readonly verdict: PolicyVerdict;
  /** For people: why it is refused, or left to them. */
  readonly why: readonly string[];
  /** As YAML. */
  readonly source: string;
  /** What holds its rules after the migration, as YAML. */
  readonly into: readonly { readonly policy: string; readonly text: string }[];
}

/**
 * `kept`: it stays, and means the same. `equal`: others say the same. `equal without the refused`: so they do for all that are
 * not refused. `refused`: the new agent cannot say it. `for a person`: nobody has proved anything.
 */
export type PolicyVerdict = 'kept' | 'equal' | 'equal without the refused' | 'refused' | 'for a person';

interface Asked {
  /** The policies that run, as they are served. */
  readonly running: readonly Located[];
  readonly outlook?: PolicyOutlook;
  readonly translation?: Translation;
  /** The translation of those that are not refused, where some are. */
  readonly rest?: Translation;
  /** Policies of the spec, where it has any, and what became of those that are not of the new agent. */
  readonly given: readonly Located[];
  readonly compiled: readonly TranslatedPolicy[];
  readonly findings: readonly Finding[];
}

/** Each policy that runs beside what it becomes. */
export function reportedPolicies({ running, findings, ...known }: Asked): ReportedPolicy[] {
  return running.map((one) => {
    const policy = nameOf(one.value);
    const told = findings.filter(({ place }) => place && within(one, place)).map(({ message }) => message);
    const { verdict, into, why = told } = outcomeOf(policy, textAt(one.value, 'kind') ?? '', known);
    return { policy, verdict, why, source: objectText(one.value), into: textsOf(into, known) };
  });
}

interface Outcome {
  readonly verdict: PolicyVerdict;
  readonly into: readonly string[];
  readonly why?: readonly string[];
}

type Known = Omit<Asked, 'running' | 'findings'>;

function outcomeOf(policy: string, kind: string, { outlook, translation, rest, given, compiled }: Known): Outcome {
  const unproved = (...why: string[]): Outcome => ({ verdict: 'for a person', into: [], why });
  if (kind.startsWith('Staged')) return unproved('it is only staged, and decides nothing');
  if (!outlook)
    return unproved('nothing is proved of it: the CNI that runs enforces no policies, or not all can be read');
  if (!translation) {
    const same = given.some(({ value }) => nameOf(value) === policy);
    const into = same ? [policy] : (compiled.find((one) => one.policy === policy)?.into ?? []);
    if (outlook.verdict !== 'proved') return { ...unproved('those of the spec are not proved to mean the same'), into };
    return { verdict: same ? 'kept' : 'equal', into };
  }
  // A NetworkPolicy of Antrea may be called as one of Kubernetes: what is true of one only is told of neither.
  const alike = translation.policies.filter((one) => one.policy === policy);
  const found = alike.find(({ outcome }) => outcome === 'refused') ?? alike[0];
  if (!found) return unproved('it decides nothing for pods: what it says of hosts is not translated');
  if (found.outcome === 'refused') return { verdict: 'refused', into: [] };
  if (translation.verdict === 'proved') return proved(found, 'equal');
  const alone = rest?.verdict === 'proved' && rest.policies.find((one) => one.policy === policy);
  return alone ? proved(alone, 'equal without the refused') : { verdict: 'for a person', into: [] };
}

const proved = ({ outcome, into }: TranslatedPolicy, equal: PolicyVerdict): Outcome => ({
  verdict: outcome === 'kept' && equal === 'equal' ? 'kept' : equal,
  into,
  why: [],
});

function textsOf(names: readonly string[], { translation, rest, given }: Known): ReportedPolicy['into'] {
  const translated = translation?.verdict === 'proved' ? translation.objects : (rest?.objects ?? []);
  const objects = translation ? translated : given.map(({ value }) => value);
  return names.flatMap((policy) => {
    const found = objects.find((value) => nameOf(value) === policy);
    return found ? [{ policy, text: objectText(found) }] : [];
  });
}

function nameOf(value: unknown): string {
  const namespace = textAt(value, 'metadata', 'namespace');
  const [kind = '', name = ''] = [textAt(value, 'kind'), textAt(value, 'metadata', 'name')];
  return policyName({ kind, name, ...(namespace !== undefined && { namespace }) });
}

function within({ place }: Located, { source, start, end }: NonNullable<Finding['place']>): boolean {
  const whole = place('');
  return whole.source.path === source.path && whole.start <= start && end <= whole.end;
}

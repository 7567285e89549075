import type { Finding } from '../diagnostics/finding';
import { isError } from '../diagnostics/is-error';
import type { Located } from '../diagnostics/located';
import { factsOf } from '../migrate/assess/facts-of';
import { readRunning } from '../migrate/assess/read-running';
import { againstGiven } from '../migrate/policies/against-given';
import type { Reachability } from '../migrate/report/migration-report';
import { answerDiff } from '../policy/answers/answer-diff';
import { type PolicyCluster, policyCluster } from '../policy/answers/policy-cluster';
import type { Enforcement } from '../policy/dialects/policy-set-of';
import { unpackLists } from '../policy/unpack-lists';
import type { Inventory } from '../policy/workloads/read-workloads';
import type { ClusterModel } from '../spec/model';
import type { Assessment } from './assess-migration';
import { policiesAmong } from './policies-among';
import { policyFacts } from './policy-facts';
import { runningInventory } from './running-inventory';

interface Asked {
  readonly model: ClusterModel;
  readonly assessment: Assessment;
  /** The objects of the cluster. */
  readonly before: readonly Located[];
  /** The policies of the spec. */
  readonly given: readonly Located[];
  /** The objects of the cluster after its migration. */
  readonly after?: readonly Located[];
}

interface Found {
  readonly reachability: Reachability;
  /** What of the policies after the migration cannot be read. */
  readonly findings: readonly Finding[];
}

/**
 * Holds who reaches whom now against who does after the migration: as it is found, as the spec says, or as the policies that run
 * are translated. Where nobody enforces policies now, all are open.
 */
export function migrationReachability({ model, assessment, before, given, after }: Asked): Found {
  const { outlook, policies, facts } = assessment;
  const { running, translation } = policies ?? {};
  const { enforcement: to, ...said } = policyFacts(model);
  const around = running ? { ...said, ...running.ranges } : said;
  const state = (documents: readonly Located[], enforcement: Enforcement, inventory: Inventory) =>
    policyCluster({ documents, inventory, facts: around, findings: [] }, { enforcement });
  const inventory = running?.inventory ?? runningInventory(before.flatMap(unpackLists), facts);
  const was = state(running ? Object.values(running.objects).flat() : [], running?.from ?? 'kubernetes', inventory);
  const expected = (): readonly Located[] => {
    if (given.length > 0) return given;
    return translation ? translation.objects.map((value) => ({ value, place: () => nowhere })) : policiesAmong(before);
  };
  const is = after ? state(policiesAmong(after), to, inventoryAfter(after)) : state(expected(), to, inventory);
  const findings = is.findings.filter(isError);
  const meanwhile = outlook?.meanwhile && { meanwhile: outlook.meanwhile };
  const lost = !after && translation !== undefined && translation.verdict !== 'proved';
  // Policies that nobody can read are none that let everything pass.
  const unread = !running && (policies?.findings.length ?? 0) > 0;
  if (lost || unread || findings.length > 0)
    return { reachability: { verdict: 'unknown', changes: [], ...meanwhile }, findings };
  const changes = answerDiff(was, is).changes.map(({ because: _, ...change }) => change);
  return { reachability: { ...verdictOf(was, is, assessment, after !== undefined), changes, ...meanwhile }, findings };
}

const nowhere = { source: { path: '', text: '' }, start: 0, end: 0 };

const inventoryAfter = (documents: readonly Located[]) =>
  runningInventory(documents.flatMap(unpackLists), factsOf(readRunning(documents).objects));

/** What is proved already is not proved again; what is found after the migration, or enforced for the first time, is. */
function verdictOf(
  was: PolicyCluster,
  is: PolicyCluster,
  { outlook }: Assessment,
  found: boolean,
): Pick<Reachability, 'verdict' | 'world'> {
  const to = is.enforcement === 'antrea' ? 'antrea' : 'cilium';
  const known = !found && outlook;
  const { verdict, world } =
    known ||
    againstGiven({
      ...{ source: was.set, given: is.set, from: was.enforcement, to, inventory: was.inventory },
      ranges: is.facts,
    });
  if (verdict === 'proved') return { verdict: 'equal', ...(world !== undefined && { world }) };
  return { verdict: verdict === 'different' ? 'different' : 'undecided' };
}

import { isAntrea } from '../components/antrea/antrea-model';
import type { Located } from '../diagnostics/located';
import { sortFindings } from '../diagnostics/sort-findings';
import { factsOf } from '../migrate/assess/facts-of';
import { textAt } from '../migrate/assess/fields';
import { readRunning } from '../migrate/assess/read-running';
import type { Series } from '../migrate/prometheus/series';
import type { MigrationReport } from '../migrate/report/migration-report';
import { reportedAddresses } from '../migrate/report/reported-addresses';
import { countsOf, type ReportedInventory, reportedInventory } from '../migrate/report/reported-inventory';
import { reportedPerformance } from '../migrate/report/reported-performance';
import { reportedPolicies } from '../migrate/report/reported-policies';
import { reportedTimeline } from '../migrate/report/reported-timeline';
import { sourceOf } from '../migrate/source-of';
import type { LoadedSpec } from '../spec/loaded-spec';
import type { Sources } from '../spec/sources/sources';
import { groupOf } from '../stages/kubernetes-object';
import { type Assessment, assessMigration } from './assess-migration';
import { migrationReachability } from './migration-reachability';
import { planMigration } from './plan-migration';
import { policiesAmong } from './policies-among';
import { readPolicies } from './read-policies';
import { restTranslation } from './rest-translation';

/** The objects of a cluster before its migration and, where it is over, after it. */
export interface Dumps {
  readonly before: readonly Located[];
  readonly after?: readonly Located[];
  /** What was measured before and after, where both can be read. */
  readonly metrics?: { readonly before: readonly Series[]; readonly after: readonly Series[] };
}

/** A migration before and after; undefined where the spec has none, or its phase cannot be changed in place. */
export function reportMigration(
  file: string,
  spec: LoadedSpec,
  sources: Sources,
  { before, after, metrics }: Dumps,
): MigrationReport | undefined {
  const { model } = spec;
  const source = model.migration && sourceOf(model.migration);
  const phases = planMigration(file, spec, sources);
  if (!model.migration || !source || !phases) return undefined;
  const { policies: given, translations } = readPolicies(spec, sources);
  const assessment = assessMigration(before, spec, given);
  const { facts, estimate, outlook, policies: assessed } = assessment;
  const found = after && factsOf(readRunning(after).objects);
  const running = policiesAmong(before).filter(({ value }) => textAt(value, 'kind')?.endsWith('NetworkPolicy'));
  const rest = assessed && restTranslation(assessed);
  const inventory = reportedInventory(facts);
  const { reachability, findings } = migrationReachability({
    model,
    assessment,
    before,
    given,
    ...(after && { after }),
  });
  const rendered = [...given, ...(assessed?.translation?.objects ?? []).map((value) => ({ value }))];
  return {
    cluster: model.name,
    phase: model.migration.phase,
    inventory: {
      before: inventory,
      after: found ? reportedInventory(found) : planned(inventory, assessment, rendered),
      afterIs: found ? 'found' : 'planned',
    },
    addresses: reportedAddresses(model, source, facts, found),
    policies: reportedPolicies({
      ...{ running, given, findings: assessed?.findings ?? [] },
      compiled: translations.flatMap(({ policies }) => policies),
      ...(outlook && { outlook }),
      ...(assessed?.translation && { translation: assessed.translation }),
      ...(rest && { rest }),
    }),
    reachability,
    ...(metrics && {
      performance: reportedPerformance(
        { cni: source.key, series: metrics.before },
        { cni: isAntrea(model) ? 'antrea' : 'cilium', series: metrics.after },
      ),
    }),
    risks: sortFindings([...assessment.findings, ...findings]),
    timeline: reportedTimeline(phases, model.migration.phase, facts.nodes.length > 0 ? estimate : undefined),
  };
}

type Named = { readonly value: { readonly apiVersion: string; readonly kind: string } };

/** What stays, with the new agent and the policies that there are to be. */
function planned(before: ReportedInventory, { target }: Assessment, policies: readonly Named[]): ReportedInventory {
  return {
    ...before,
    cni: target ? [`${target.cni} ${target.version}`] : [],
    policies: countsOf(policies.map(({ value: { apiVersion, kind } }) => `${kind} (${groupOf(apiVersion)})`)),
  };
}

import { checkChange } from './changes/check-change';
import { commitTitles } from './changes/commit-titles';
import { commits } from './changes/commits';
import { checkModel } from './checks/check-model';
import { checkMigration } from './checks/migration/check-migration';
import { components } from './components/components';
import { kubeVipStaticPod } from './components/kubevip/static-pod';
import { annotate } from './delivery/annotate';
import { deliver } from './delivery/deliver';
import { worldOf } from './delivery/world-of';
import { distinctFindings } from './diagnostics/distinct-findings';
import type { Finding } from './diagnostics/finding';
import { isError } from './diagnostics/is-error';
import { listed } from './diagnostics/listed';
import type { OutputFile } from './emit/output-file';
import type { Phase } from './migrate/phases/phase';
import { phaseOf } from './migrate/phases/phase-of';
import { locateFindings } from './pipeline/locate-findings';
import { migrationProbes } from './pipeline/migration-probes';
import { policyFindings } from './pipeline/policy-findings';
import { type ReadPolicies, readPolicies } from './pipeline/read-policies';
import { soundFindings } from './pipeline/sound-findings';
import { withPolicies } from './pipeline/with-policies';
import type { Rollout } from './policy/rollout/rollout';
import { applyIgnores } from './spec/ignores/apply-ignores';
import type { LoadedSpec } from './spec/loaded-spec';
import type { ClusterModel } from './spec/model';
import { readSpec } from './spec/read-spec';
import { recordedSources } from './spec/sources/recorded-sources';
import type { Sources } from './spec/sources/sources';
import type { KubernetesObject } from './stages/kubernetes-object';
import type { Manifest } from './stages/manifest';
import { applications } from './stages/stages';
import { applyOrder } from './sync/apply-order';
import { checkOrder } from './sync/check-order';
import { type DeletionPlan, deletionPlan } from './sync/plan/deletion-plan';
import type { Desired, SyncPlan } from './sync/plan/plan';
import { syncPlan } from './sync/plan/sync-plan';
import type { World } from './sync/world';
import { printDocuments } from './yaml/print-documents';

/** A cluster's network, compiled: what its Applications hold, in the order in which they are applied. */
export interface Network {
  readonly spec: LoadedSpec;
  readonly model: ClusterModel;
  readonly manifests: readonly Manifest[];
  readonly staticPods: readonly KubernetesObject[];
  /** What its order counts on. */
  readonly world: World;
  /** The policies among its manifests, and the workloads that they are for. */
  readonly policies: ReadPolicies;
}

/** What came of a spec. Without a network, one of the findings is an error. */
export interface Compilation {
  readonly cluster?: string;
  /** The spec, where it could be read as one; with errors in it too, for what is checked among several. */
  readonly spec?: LoadedSpec;
  readonly findings: readonly Finding[];
  readonly network?: Network;
  /** The spec itself could not be read. */
  readonly unreadable: boolean;
  /** Paths of the files that were read, the spec among them. */
  readonly files: readonly string[];
}

/**
 * Compiles the spec in `file`: everything up to the output, which `print` makes. Nothing but `sources` is read. Warnings that
 * a comment silences are left out, those too that `changes` tells of the network.
 */
export function compile(
  file: string,
  sources: Sources,
  changes?: (network: Network) => readonly Finding[],
): Compilation {
  const recorded = recordedSources(sources);
  const compilation = compileAloud(file, recorded.sources, policyFindings);
  const { network } = compilation;
  const found = [...compilation.findings, ...((network && changes?.(network)) ?? [])];
  const read = recorded.read();
  const findings = applyIgnores(found, read, { changes: changes !== undefined });
  return { ...compilation, findings, files: read.map(({ path }) => path) };
}

/**
 * The network of the spec in `file` alone, without a word of its policies but what an agent would refuse of them; undefined
 * where the spec has an error.
 */
export const networkOf = (file: string, sources: Sources): Network | undefined =>
  compileAloud(file, sources, () => []).network;

function compileAloud(file: string, sources: Sources, judge: typeof policyFindings): Omit<Compilation, 'files'> {
  const { spec, doubtful, findings: reading, unreadable } = readSpec(file, sources);
  if (!spec) {
    const others = doubtful ? locateFindings(soundFindings(doubtful, sources), doubtful.spec) : [];
    return { findings: [...reading, ...others], unreadable };
  }
  const { model } = spec;

  const policies = readPolicies(spec, sources);
  const phase = phaseOf(model, migrationProbes(model, policies));
  const rendered = components(phase.model);
  const carried = policies.manifests.filter(({ object }) => phase.carries(object));
  const manifests = [...rendered.manifests, ...phase.manifests, ...carried];
  const rules = [...checkMigration(model), ...checkPhase(model, phase)];
  const own = [...reading, ...locateFindings(rules, spec), ...policies.findings];
  const refused = locateFindings([...rendered.findings, ...judge(model, policies)], spec);
  const turns = applyOrder(manifests);
  const findings = [...own, ...refused];
  // An order is only worth a look when everything is there that the spec asks for.
  const world = worldOf(phase.model, policies);
  if (!findings.some(isError)) findings.push(...checkOrder(turns, world));

  if (findings.some(isError)) return { cluster: model.name, spec, findings, unreadable };
  const staticPod = kubeVipStaticPod(phase.model);
  const network = {
    spec,
    model: phase.model,
    manifests: turns.map(({ manifest }) => manifest),
    staticPods: staticPod ? [staticPod] : [],
    world,
    policies,
  };
  return { cluster: model.name, spec, findings, network, unreadable };
}

/** The files of a network's folder, as they are written. */
export function print({ model, manifests, staticPods }: Network): OutputFile[] {
  return deliver(model, manifests, { staticPods }).map((file) =>
    'text' in file ? file : { path: file.path, text: printDocuments(file.objects) },
  );
}

/** What a commit that makes `after` of `before` does to a cluster that runs. */
export function compare(before: Network, after: Network): Finding[] {
  return locateFindings(checkChange({ before, after }), after.spec, before.spec);
}

/** What one commit brings, and the network that git holds then. */
export interface Step {
  readonly title: string;
  readonly network: Network;
}

/**
 * The commits that make `after` of `before`, each to be synced before the next one comes; without one before it, `after`
 * alone. Where its policies need several, they come first, or right after all else.
 */
export function steps(before: Network | undefined, after: Network, rollout?: Rollout): Step[] {
  if (!before) return [{ title: all, network: after }];
  if (!rollout || rollout.commits.length === 0) return others(before, after);
  const { commits: ofPolicies, settings } = rollout;
  const titles = commitTitles(rollout).map(listed);
  // What is to be there in the end comes with the last commit, which is one of policies unless the settings are.
  const held = settings === 'last' ? ofPolicies : ofPolicies.slice(0, -1);
  const undone = (ofPolicies.at(-1) ?? []).map(({ key, list, before: old }) => ({
    key,
    list,
    ...(old && { after: old }),
  }));
  const base = settings === 'first' ? withPolicies(after, before, undone) : before;
  const first = settings === 'first' ? others(before, base, `${all}, but for its policies`) : [];
  const policies = held.map((changes, index) => ({
    title: titles[index + (settings === 'first' ? 1 : 0)] ?? '',
    network: withPolicies(base, after, changes),
  }));
  return [...first, ...policies, ...others(policies.at(-1)?.network ?? base, after)];
}

const all = 'all that the spec says';

/** The commits for all that changes beside policies, and for what is left of these. */
const others = (before: Network, after: Network, last = all): Step[] =>
  commits({ before, after }).map(({ title, of, manifests }, index, { length }) => ({
    title: index === length - 1 ? last : title,
    network: { ...(of === 'before' ? before : after), manifests },
  }));

/** What Argo CD does to make `after` of `before`, or, without one, of a cluster that has no network yet. */
export function plan(before: Network | undefined, after: Network): SyncPlan {
  const { findings, ...rest } = syncPlan(before && desired(before), desired(after));
  return { ...rest, findings: locateFindings(findings, after.spec) };
}

/** What goes with the Applications of a network when they are deleted together with what they hold. */
export const planDeletion = (network: Network): DeletionPlan => deletionPlan(desired(network));

const desired = ({ model, manifests, world }: Network): Desired => ({
  manifests: manifests.map((manifest) => ({ ...manifest, object: annotate(manifest, model) })),
  world,
  prunes: new Set(applications.filter((name) => name !== 'cni' || model.delivery.argocd?.pruneCNI === true)),
});

/** What is wrong with a model, and with what one phase of a migration makes of it; what both have is told once. */
function checkPhase(model: ClusterModel, phase: Phase): Finding[] {
  if (phase.model === model) return checkModel(model);
  return distinctFindings([...checkModel(model), ...checkModel(phase.model)]);
}

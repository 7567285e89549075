import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { checkRollout } from '../changes/check-rollout';
import { addressPlan } from '../checks/addresses/address-plan';
import { checkFleet } from '../checks/fleet/check-fleet';
import { compare, compile, type Network, plan, planDeletion, print, steps } from '../compile';
import { vendoredFiles } from '../delivery/vendored-files';
import { isError } from '../diagnostics/is-error';
import { hashTree } from '../emit/hash-tree';
import { listOutput } from '../emit/list-output';
import { rewriteFile } from '../emit/rewrite-file';
import { writeOutput } from '../emit/write-output';
import { readMetrics } from '../migrate/effect/read-metrics';
import { movePhase } from '../migrate/move-phase';
import { assessMigration } from '../pipeline/assess-migration';
import { planMigration } from '../pipeline/plan-migration';
import { inOtherWaves, policyRollout } from '../pipeline/policy-rollout';
import { readPolicies } from '../pipeline/read-policies';
import { reportMigration } from '../pipeline/report-migration';
import type { Rollout } from '../policy/rollout/rollout';
import { readDocuments } from '../spec/documents/read-documents';
import { fileSources } from '../spec/sources/file-sources';
import { findRoot } from '../spec/sources/find-root';
import { isFolder } from '../spec/sources/is-folder';
import { listSpecs } from '../spec/sources/list-specs';
import type { Sources } from '../spec/sources/sources';
import { withText } from '../spec/sources/with-text';
import { manifestFiles } from './manifest-files';
import { type Before, openSince } from './open-since';
import { openPolicyTools } from './policies/open-policy-tools';
import type { Outcome, OutputStep, Toolbox } from './toolbox';
import { readSource } from './vendor/read-source';

/** A dump of a large cluster has this many bytes, which nobody writes by hand. */
const dumpLimit = 100 * 1024 * 1024;

/** The compiler and the writer for the working directory `cwd`. Specs of one repository share what was read. */
export function openToolbox(cwd: string): Toolbox {
  const opened = new Map<string, Sources>();
  const sourcesOf = (root: string) => {
    const sources = opened.get(root) ?? fileSources(root);
    opened.set(root, sources);
    return sources;
  };
  const located = (spec: string) => {
    const file = resolve(cwd, spec);
    const root = rootOf(file, cwd);
    return { root, path: slashed(relative(root, file)), sources: sourcesOf(root) };
  };
  const compiled = (spec: string, stateBefore?: Before): Outcome => {
    const { root, path, sources } = located(spec);
    const before = stateBefore?.(root, path);
    let rollout: Rollout | undefined;
    const { network, ...outcome } = compile(
      path,
      sources,
      before &&
        ((now) => {
          if (!before.network) return before.findings;
          rollout = policyRollout(before.network, now);
          return [...compare(before.network, now), ...(rollout ? checkRollout(rollout) : [])];
        }),
    );
    if (!network) return outcome;
    const vendored = vendoredFiles(network.model);
    const output = {
      objects: network.manifests.length,
      files: () => print(inOtherWaves(network, rollout)),
      ...((!before || before.findings.length === 0) && { steps: () => stepsOf(before?.network, network, rollout) }),
      deletion: () => planDeletion(network),
      ...(rollout && { policies: rollout }),
      ...(vendored && { vendored }),
    };
    return { ...outcome, output };
  };
  const dumped = (paths: readonly string[]) => {
    const read = paths
      .flatMap((path) => manifestFiles(resolve(cwd, path)))
      .map(located)
      .map(({ root, path }) => fileSources(root, dumpLimit).read(path))
      .map((one) => (one.ok ? readDocuments(one.value) : { documents: [], findings: [one.finding] }));
    const findings = read.flatMap((one) => one.findings);
    return {
      documents: read.flatMap(({ documents }) => documents),
      findings,
      unreadable: findings.some(isError),
    };
  };
  // As the user does, messages name files relative to the process, or by an absolute path.
  const fromProcess = (path: string) => (isAbsolute(path) ? path : relative(process.cwd(), resolve(cwd, path)) || '.');
  return {
    listSpecs: (folder) => listSpecs(resolve(cwd, folder)).map((path) => relative(cwd, path)),
    isFolder: (path) => isFolder(resolve(cwd, path)),
    compile: (spec) => compiled(spec),
    since(from) {
      const since = openSince(from, cwd, { rootOf: (file) => rootOf(file, cwd), sourcesOf });
      if (!since) return undefined;
      const home = findRoot(cwd);
      return {
        compile: (spec) => compiled(spec, since.before),
        listSpecs: (folder) =>
          since
            .specs(home, slashed(relative(home, resolve(cwd, folder))))
            .map((path) => relative(cwd, resolve(home, path))),
      };
    },
    checkFleet,
    addressPlan,
    planMigration(spec, loaded) {
      const { path, sources } = located(spec);
      return planMigration(path, loaded, sources);
    },
    movePhase(spec, loaded, direction) {
      const { root, path, sources } = located(spec);
      const moved = movePhase(loaded, direction);
      if ('refused' in moved) return moved;
      const { findings } = compile(path, withText(sources, moved.path, moved.text));
      // The way back is open whatever stands there.
      if (direction === 'next' && findings.some(isError)) {
        return { to: moved.to, findings };
      }
      const file = fromProcess(relative(cwd, resolve(root, moved.path)));
      const refused = rewriteFile(file, moved.text);
      return refused.length > 0 ? { to: moved.to, findings: refused } : { from: moved.from, to: moved.to, path: file };
    },
    assess(paths, spec) {
      const handedIn = spec && readPolicies(spec.loaded, located(spec.path).sources).policies;
      const { documents, findings, unreadable } = dumped(paths);
      const assessment = assessMigration(documents, spec?.loaded, handedIn);
      return { ...assessment, findings: [...findings, ...assessment.findings], unreadable };
    },
    reportMigration(spec, loaded, paths, { after: afterwards, metrics }) {
      const { path, sources } = located(spec);
      const [before, after] = [dumped(paths), afterwards === undefined ? undefined : dumped([afterwards])];
      const report = reportMigration(path, loaded, sources, {
        before: before.documents,
        ...(after && { after: after.documents }),
        ...(metrics && { metrics }),
      });
      const unread = [...before.findings, ...(after?.findings ?? [])];
      return {
        ...(report && { report: { ...report, risks: [...unread, ...report.risks] } }),
        unreadable: before.unreadable || after?.unreadable === true,
      };
    },
    readMetrics(file) {
      const { root, path } = located(file);
      const read = fileSources(root, dumpLimit).read(path);
      return read.ok ? readMetrics(read.value) : { series: [], findings: [read.finding] };
    },
    listOutput: (out) => listOutput(resolve(cwd, out)),
    writeOutput: (out, ...rest) => writeOutput(fromProcess(out), ...rest),
    hashTree: (folder) => hashTree(fromProcess(folder)),
    policies: openPolicyTools(cwd),
    read: (source) => readSource(source, cwd),
  };
}

function stepsOf(before: Network | undefined, after: Network, rollout: Rollout | undefined): OutputStep[] {
  const all = steps(before, after, rollout);
  return all.map(({ title, network }, index) => {
    const last = all[index - 1]?.network ?? before;
    return {
      title,
      files: () => print(inOtherWaves(network, rollout)),
      plan: () => plan(last, network),
      policies: () => (all.length > 1 && last ? policyRollout(last, network) : rollout),
    };
  });
}

const slashed = (path: string) => path.split(sep).join('/');

/** The repository of the working directory; for a file that lies elsewhere its own. */
function rootOf(file: string, cwd: string): string {
  const home = findRoot(cwd);
  const path = relative(home, file);
  if (!path.startsWith(`..${sep}`) && !isAbsolute(path)) return home;
  let folder = dirname(file);
  while (!existsSync(folder)) folder = dirname(folder);
  return findRoot(folder);
}

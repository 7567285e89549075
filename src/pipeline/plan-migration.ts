import { compare, compile, type Network } from '../compile';
import type { Finding } from '../diagnostics/finding';
import { phaseGuide } from '../migrate/guides/phase-guide';
import type { PhaseGuide, PhaseName } from '../migrate/guides/phase-guides';
import type { PhaseStep } from '../migrate/guides/phase-step';
import { phaseSteps } from '../migrate/guides/phase-steps';
import { returnSteps } from '../migrate/guides/return-steps';
import { phaseLine } from '../migrate/phase-line';
import { type GivenPolicies, givenPolicies } from '../migrate/policies/given-policies';
import { type PhasePolicies, phasePolicies } from '../migrate/policies/phase-policies';
import type { LoadedSpec } from '../spec/loaded-spec';
import { migrationPhases } from '../spec/schema/migration-phases';
import type { Sources } from '../spec/sources/sources';
import { withText } from '../spec/sources/with-text';
import { identity } from '../stages/kubernetes-object';
import { display } from '../sync/display';
import { readPolicies } from './read-policies';

/** What a phase of a migration brings, against the one before it. */
export interface PlannedPhase extends PhaseGuide {
  readonly name: PhaseName;
  /** What to run once it is synced, and what to expect. */
  readonly steps: readonly PhaseStep[];
  /** Which policies hold whom, and what becomes of those that the spec hands in. */
  readonly policies: PhasePolicies & {
    readonly given: GivenPolicies;
    /** How many policies are in the output, where there is one. */
    readonly rendered?: number;
  };
  /** What to run before the phase is left backwards. */
  readonly backSteps: readonly PhaseStep[];
  /** What the spec is told in this phase; with an error among it nothing else is known. */
  readonly findings: readonly Finding[];
  /** What the step does to a cluster that runs: restarts, cuts. */
  readonly changes: readonly Finding[];
  /** Objects, as messages name them. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Compiles every phase of the migration of the spec in `file`; undefined where its phase cannot be changed in place. */
export function planMigration(file: string, spec: LoadedSpec, sources: Sources): PlannedPhase[] | undefined {
  const phases: PlannedPhase[] = [];
  const { policies: handedIn, translations } = readPolicies(spec, sources);
  const given = givenPolicies(handedIn, translations);
  let before: Network | undefined;
  for (const name of migrationPhases) {
    const line = phaseLine(spec, name);
    if (!line) return undefined;
    const { network, findings } = compile(file, withText(sources, line.path, line.text));
    const changes = before && network ? compare(before, network) : [];
    const backSteps = name === 'nodes' ? returnSteps(spec.model) : [];
    const words = { ...phaseGuide(spec.model, name), steps: phaseSteps(spec.model, name, file), backSteps };
    const policies = { ...phasePolicies(spec.model, name), given, ...(network && { rendered: rendered(network) }) };
    phases.push({ name, ...words, policies, findings, changes, ...difference(before, network) });
    before = network;
  }
  return phases;
}

function rendered({ policies, manifests }: Network): number {
  const handedIn = new Set<unknown>(policies.policies.map(({ value }) => value));
  return manifests.filter(({ object }) => handedIn.has(object) && object.kind.endsWith('NetworkPolicy')).length;
}

function difference(before: Network | undefined, after: Network | undefined) {
  const [old, now] = [objectsOf(before), objectsOf(after)];
  const names = (keep: (key: string) => boolean, of: ReturnType<typeof objectsOf>) =>
    [...of].filter(([key]) => keep(key)).map(([, { name }]) => name);
  return {
    added: names((key) => !old.has(key), now),
    changed: names((key) => old.has(key) && old.get(key)?.text !== now.get(key)?.text, now),
    removed: names((key) => !now.has(key), old),
  };
}

const objectsOf = (network: Network | undefined) =>
  new Map(
    (network?.manifests ?? []).map(({ object }) => [
      identity(object),
      { name: display(object), text: JSON.stringify(object) },
    ]),
  );

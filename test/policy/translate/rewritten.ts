import { readFileSync } from 'node:fs';
import { type PolicyObjects, policySetOf } from '../../../src/policy/dialects/policy-set-of';
import { readPolicyObjects } from '../../../src/policy/dialects/read-policy-objects';
import { type Comparison, compare } from '../../../src/policy/engine/compare';
import { semantics } from '../../../src/policy/model/semantics';
import { enforcementOf } from '../../../src/policy/translate/enforcement-of';
import { strangersOf } from '../../../src/policy/translate/parts/surroundings';
import { proofWorlds } from '../../../src/policy/translate/proof-worlds';
import { writeNatively } from '../../../src/policy/translate/write-natively';
import type { Target } from '../../../src/policy/translate/writing';
import { readDocuments } from '../../../src/spec/documents/read-documents';
import { printDocuments } from '../../../src/yaml/print-documents';

/** Policies in YAML, read; throws where they cannot be. */
export function policiesIn(text: string): PolicyObjects {
  const { documents, findings: mistakes } = readDocuments({ path: 'policies.yaml', text });
  const { objects, findings } = readPolicyObjects(documents);
  const [wrong] = [...mistakes, ...findings];
  if (wrong) throw new Error(`${wrong.message}\n${text}`);
  return objects;
}

/** Reads policies of a dialect, writes their rules anew in it and compares both; throws where a rule is refused. */
export function rewritten(
  file: string,
  target: Target,
): { readonly verdict: Comparison['verdict']; readonly text: string } {
  const agent = enforcementOf(target);
  const objects = policiesIn(readFileSync(file, 'utf8'));
  const set = policySetOf(objects, agent, { namespaces: [] });
  const rules = set.rules.filter(({ source }) => source.policy.kind !== 'agent');
  const refuse = (code: string, args: object) => {
    throw new Error(`${code} ${JSON.stringify(args)}`);
  };
  const strangers = strangersOf(agent);
  const origin = <T>(part: T) => part;
  const whole = { ...set, rules };
  const written = writeNatively(whole, {
    ...{ from: agent, target, reads: semantics[agent], strangers, ranges: {}, whole, refuse, origin },
  });
  const text = printDocuments(written.map(({ object }) => object));
  const again = policySetOf(policiesIn(text), agent, { namespaces: [] });
  const inventory = { workloads: [], namespaces: [], findings: [] };
  const [world] = proofWorlds([agent, agent], [set, again], inventory, {}, false);
  if (!world) throw new Error('too many kinds of pods');
  return { verdict: compare(set, again, world.universe).verdict, text };
}

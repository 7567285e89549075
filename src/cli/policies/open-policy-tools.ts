import { isError } from '../../diagnostics/is-error';
import { answerDiff } from '../../policy/answers/answer-diff';
import { answerEquivalence } from '../../policy/answers/answer-equivalence';
import { answerExplain } from '../../policy/answers/answer-explain';
import { answerReach } from '../../policy/answers/answer-reach';
import { policyCluster } from '../../policy/answers/policy-cluster';
import { joinInputs, type PolicyInput } from '../../policy/answers/policy-input';
import { UsageError } from '../usage-error';
import { enforcerNamed } from './enforcer-named';
import type { NamedFiles } from './files-in-revision';
import { namedFiles } from './named-files';
import { openStates } from './open-states';
import type { PolicyTools } from './policy-tools';
import { readInput } from './read-input';

/** What answers questions about policies, for the working directory `cwd`. */
export function openPolicyTools(cwd: string): PolicyTools {
  return {
    enforcerNamed,
    open: (words, facts, beside) =>
      policyCluster(joinInputs(words.map((word) => inputOf(word, namedFiles(word, cwd, beside)))), facts),
    reach: answerReach,
    explain: answerExplain,
    equivalence: answerEquivalence,
    openStates: (revisions, paths, facts) => openStates(revisions, paths, facts, cwd),
    diff: answerDiff,
  };
}

/** A word that leads to nothing is mistyped; a spec may well have no policies. */
function inputOf(word: string, named: readonly NamedFiles[]): PolicyInput {
  const input = readInput(named);
  const told = input.findings.some(isError);
  if (input.documents.length > 0 || input.facts.enforcement || told) return input;
  throw new UsageError(`there is no manifest in \`${word}\``);
}

import { analysisRules } from './catalogue/analysis';
import { changeRules } from './catalogue/changes';
import { commandLineRules } from './catalogue/command-line';
import { componentRules } from './catalogue/components';
import { expectationRules } from './catalogue/expectations';
import { ignoreRules } from './catalogue/ignores';
import { objectRules } from './catalogue/objects';
import { outputRules } from './catalogue/output';
import { policyRules } from './catalogue/policies';
import { policyRuleRules } from './catalogue/policy-rules';
import { rolloutRules } from './catalogue/rollouts';
import { specRules } from './catalogue/spec';
import { syncRules } from './catalogue/sync';
import { translationRules } from './catalogue/translation';
import { vendorRules } from './catalogue/vendor';
import { yamlRules } from './catalogue/yaml';
import type { Rule } from './rule';

export type { Rule, Severity } from './rule';

/** Every finding that Fairlead can make, by its code. A code keeps its meaning for good. */
export const catalogue = {
  ...yamlRules,
  ...specRules,
  ...policyRules,
  ...policyRuleRules,
  ...analysisRules,
  ...expectationRules,
  ...translationRules,
  ...componentRules,
  ...syncRules,
  ...outputRules,
  ...vendorRules,
  ...commandLineRules,
  ...changeRules,
  ...rolloutRules,
  ...ignoreRules,
  ...objectRules,
} as const;

export type Code = keyof typeof catalogue;

/** What the texts of the rule `C` are filled with. */
export type Args<C extends Code> = (typeof catalogue)[C] extends Rule<infer A> ? A : never;

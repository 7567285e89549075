/** How a template of a workflow names what is known only when it runs. Steps have names without hyphens, for expressions. */
export const tags = {
  /** A parameter of the routine. */
  input: (name: string) => `{{inputs.parameters.${name}}}`,
  /** A parameter of the workflow. */
  argument: (name: string) => `{{workflow.parameters.${name}}}`,
  /** What a command printed. */
  result: (step: string) => `{{steps.${step}.outputs.result}}`,
  /** The words that a command printed, as a JSON list. */
  words: (step: string) => `{{=toJson(filter(split(steps.${step}.outputs.result, ' '), {# != ''}))}}`,
  isNot: (step: string, word: string) => `'{{steps.${step}.outputs.result}}' != '${word}'`,
  none: (step: string) => `'{{steps.${step}.outputs.result}}' == ''`,
  some: (step: string) => `'{{steps.${step}.outputs.result}}' != ''`,
  /** It ran and failed; what was passed over has not. */
  failed: (step: string) => `({{steps.${step}.status}} == Failed || {{steps.${step}.status}} == Error)`,
  /** Of nodes printed as `name=True`, the first that is ready; no word where there is none, for it is asked in any case. */
  ready: (step: string) =>
    `{{=trimSuffix(split(join(filter(split(steps.${step}.outputs.result, ' '), {# endsWith '=True'}), ' '), ' ')[0], '=True')}}`,
  anyReady: (step: string) => `{{=any(split(steps.${step}.outputs.result, ' '), {# endsWith '=True'})}}`,
  /** Of an answer of Prometheus: whether it has any series, or is none. */
  anySeries: (step: string) => `{{=!(steps.${step}.outputs.result contains '"result":[]')}}`,
  item: '{{item}}',
} as const;

import { type Finding, finding } from '../diagnostics/finding';

/** The finding about a map at a JSON pointer that must have exactly one of the fields of `choices`. */
export function oneOf(what: string, choices: Readonly<Record<string, unknown>>, path: string): Finding[] {
  const given = Object.keys(choices).filter((name) => choices[name] !== undefined);
  return given.length === 1 ? [] : [finding('FL-PLT-004', { what, choices: Object.keys(choices), given }, { path })];
}

import { load, YAML11_SCHEMA } from 'js-yaml';
import { parse } from 'yaml';

/** Every reader that must agree on what the printer wrote; Go's and PyYAML's rules are those of YAML 1.1. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'yaml 1.2': (text) => parse(text, { version: '1.2', maxAliasCount: 0 }),
  'yaml 1.1': (text) => parse(text, { version: '1.1', maxAliasCount: 0 }),
  'js-yaml 1.2': (text) => load(text),
  'js-yaml 1.1': (text) => load(text, { schema: YAML11_SCHEMA }),
};

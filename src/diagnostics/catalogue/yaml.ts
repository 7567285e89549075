import { rule } from '../rule';

/** YAML reading of sources: FL-YAML-nnn. */
export const yamlRules = {
  'FL-YAML-001': rule<{ problem: string }>({
    severity: 'error',
    title: 'not YAML',
    message: ({ problem }) => `this is not YAML: ${problem}`,
    why: 'a file that cannot be read as a whole is not read at all: half of it would be a different network',
    docs: 'https://yaml.org/spec/1.2.2/',
  }),
  'FL-YAML-002': rule<{ key: string }>({
    severity: 'error',
    title: 'a key is written twice',
    message: ({ key }) => `the key \`${key}\` is written twice in the same map`,
    why: 'YAML readers differ in which of the two they keep',
    help: ({ key }) => `keep one \`${key}\` and remove the other`,
    docs: 'https://yaml.org/spec/1.2.2/#3213-node-comparison',
  }),
  'FL-YAML-003': rule({
    severity: 'error',
    title: 'a tab as indentation',
    message: () => 'a tab indents this line',
    why: 'YAML allows only spaces as indentation',
    help: () => 'put spaces in place of the tab',
    docs: 'https://yaml.org/spec/1.2.2/#61-indentation-spaces',
  }),
  'FL-YAML-004': rule<{ tag: string }>({
    severity: 'error',
    title: 'an unknown tag',
    message: ({ tag }) => `the tag \`${tag}\` is unknown here`,
    why: 'a tag says how to read a value, and no reader of this file knows this one',
    help: () => 'write the value without a tag',
    docs: 'https://yaml.org/spec/1.2.2/#24-tags',
  }),
  'FL-YAML-005': rule<{ alias: string; circle: boolean }>({
    severity: 'error',
    title: 'an alias without an anchor',
    message: ({ alias, circle }) =>
      circle
        ? `the alias \`*${alias}\` stands inside its own anchor`
        : `no anchor \`&${alias}\` stands before this alias`,
    why: 'an alias repeats what was anchored before it, and there is nothing to repeat',
    help: ({ alias, circle }) => (circle ? undefined : `write \`&${alias}\` at the value that it repeats`),
    docs: 'https://yaml.org/spec/1.2.2/#71-alias-nodes',
  }),
  'FL-YAML-006': rule<{ aliases: number; values: number }>({
    severity: 'error',
    title: 'too many aliases',
    message: ({ aliases, values }) =>
      `aliases repeat too much: a document may use ${aliases}, and repeat ${values} values with them`,
    why: 'aliases of aliases grow without bound, and a few lines can fill the memory',
    help: () => 'write the values out',
    docs: 'https://yaml.org/spec/1.2.2/#71-alias-nodes',
  }),
  'FL-YAML-007': rule<{ limit: number }>({
    severity: 'error',
    title: 'nested too deeply',
    message: ({ limit }) => `this is nested more than ${limit} levels deep`,
    why: 'nothing that a cluster reads is nested so deeply: the file is damaged or meant to do harm',
  }),
  'FL-YAML-008': rule<{ key: string }>({
    severity: 'error',
    title: 'a key that is not allowed',
    message: ({ key }) => `the key \`${key}\` is not allowed`,
    why: 'it names a part of every JavaScript object, and tools that read it can be led astray',
    help: () => 'choose another name',
  }),
  'FL-YAML-009': rule({
    severity: 'error',
    title: 'a merge key',
    message: () => 'merge keys (`<<`) are not part of YAML 1.2',
    why: 'some readers merge here and others see a key named `<<`',
    help: () => 'write the keys out, or put what several specs share into a file that they name in `spec.extends`',
    docs: 'https://yaml.org/type/merge.html',
  }),
  'FL-YAML-010': rule<{ key: string }>({
    severity: 'error',
    title: 'a key that is not a string',
    message: ({ key }) => `the key \`${key}\` is not a string`,
    why: 'JSON, which Kubernetes reads, has only strings as keys',
    help: ({ key }) => {
      if (key.startsWith('{')) return 'if this is a template, render it first';
      return /^[-+.\w~]+$/.test(key) ? `put it in quotes: "${key}"` : undefined;
    },
    docs: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
  }),
  'FL-YAML-011': rule<{ number: string }>({
    severity: 'error',
    title: 'a number that cannot be kept',
    message: ({ number }) => `the number ${number} cannot be kept exactly`,
    why: 'JSON readers keep whole numbers up to 9007199254740991 and know neither infinity nor NaN',
    help: ({ number }) => `put it in quotes where a string is meant: "${number}"`,
    docs: 'https://www.rfc-editor.org/rfc/rfc8259#section-6',
  }),
  'FL-YAML-012': rule<{ character: string }>({
    severity: 'error',
    title: 'a control character',
    message: ({ character }) => `the control character ${character} stands here`,
    why: 'YAML forbids it, editors do not show it, and readers differ in what they make of it',
    help: () => 'remove it',
    docs: 'https://yaml.org/spec/1.2.2/#51-character-set',
  }),
  'FL-YAML-013': rule<{ number: string; value: number; other: number | undefined }>({
    severity: 'error',
    title: 'a number that readers differ about',
    message: ({ number, value, other }) =>
      `readers of YAML differ about ${number}: to some it is ${value}, to others ${other ?? 'a text'}`,
    why: 'YAML 1.1, which Kubernetes reads, takes a leading zero for octal, and YAML 1.2 does not',
    help: ({ number }) => `write it in decimal, or in quotes where a string is meant: "${number}"`,
    docs: 'https://yaml.org/spec/1.2.2/ext/changes/',
  }),
} as const;

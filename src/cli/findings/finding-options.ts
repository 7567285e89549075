import type { Options } from '../option';

/** How findings are told; for the commands that make them. */
export const findingOptions = {
  output: {
    short: 'o',
    choices: ['text', 'json', 'sarif', 'github', 'junit', 'markdown'],
    description: 'the form of the findings: text goes to stderr, any other to stdout',
  },
  'max-errors': { value: 'N', description: 'show at most N errors in text, github and markdown' },
} as const satisfies Options;

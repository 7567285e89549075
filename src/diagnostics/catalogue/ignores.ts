import { rule } from '../rule';

const form = '`# fairlead-ignore FL-AREA-000: why this is right here`';

/** Comments that silence a finding: FL-IGN-nnn. */
export const ignoreRules = {
  'FL-IGN-001': rule<{ code: string }>({
    severity: 'warning',
    title: 'a comment that silences nothing',
    message: ({ code }) => `no ${code} is found on the line that this comment is for`,
    why: 'the next one who makes that mistake here would not be told of it',
    help: () => 'remove it, or move it to the line that the finding names, or to the one above',
  }),
  'FL-IGN-002': rule<{ word: string; meant: string | undefined }>({
    severity: 'warning',
    title: 'a comment that silences an unknown finding',
    message: ({ word }) => (word === '' ? 'this comment names no finding' : `there is no finding \`${word}\``),
    why: 'it silences nothing',
    help: ({ meant }) => (meant === undefined ? `write ${form}` : `did you mean \`${meant}\`?`),
  }),
  'FL-IGN-003': rule<{ code: string }>({
    severity: 'warning',
    title: 'a comment that silences without a reason',
    message: ({ code }) => `this comment does not say why ${code} is to be silent`,
    why: 'whoever reads it next cannot tell whether it still holds, so it silences nothing',
    help: ({ code }) => `write \`# fairlead-ignore ${code}: \` and the reason`,
  }),
  'FL-IGN-004': rule<{ code: string }>({
    severity: 'warning',
    title: 'a comment that would silence an error',
    message: ({ code }) => `${code} is an error, and errors are not silenced`,
    why: 'the network would be refused by the cluster, or not do what the spec says',
    help: () => 'mend what the error names, and remove this comment',
  }),
} as const;

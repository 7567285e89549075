import { rule } from '../rule';

/** Several specs together: FL-CLI-nnn. */
export const commandLineRules = {
  'FL-CLI-001': rule<{ cluster: string; spec: string; other: string }>({
    severity: 'error',
    title: 'two specs of one cluster',
    message: ({ cluster, spec, other }) => `\`${spec}\` and \`${other}\` both describe the cluster \`${cluster}\``,
    why: 'both would be written into the same folder, and the second would replace what the first one wrote',
    help: () =>
      'give each its own `metadata.name`; what they have in common belongs into a base that both name in `spec.extends`',
  }),
} as const;

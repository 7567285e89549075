import { rule } from '../rule';

/** The shape of a spec: FL-SPEC-nnn. */
export const shapeRules = {
  'FL-SPEC-001': rule<{ path: string }>({
    severity: 'error',
    title: 'an empty file',
    message: ({ path }) => `\`${path}\` holds no spec`,
    why: 'there is nothing to compile',
    help: () => 'begin with `apiVersion: fairlead.dev/v1alpha1` and `kind: ClusterNetwork`',
  }),
  'FL-SPEC-002': rule<{ path: string; count: number }>({
    severity: 'error',
    title: 'several documents in a spec',
    message: ({ path, count }) => `\`${path}\` holds ${count} documents, and a spec is one`,
    why: 'which of them is meant would be a guess',
    help: () => 'give each cluster a file of its own, and put policies into files that `spec.policies.files` names',
  }),
  'FL-SPEC-003': rule<{ found: string }>({
    severity: 'error',
    title: 'a spec that is not a map',
    message: ({ found }) => `a spec is a map, and this is ${found}`,
    why: 'there are no sections to read',
    help: () => 'begin with `apiVersion: fairlead.dev/v1alpha1` and `kind: ClusterNetwork`, without `- ` before them',
  }),
  'FL-SPEC-004': rule<{ key: 'apiVersion' | 'kind'; expected: string; found: string | undefined; native: boolean }>({
    severity: 'error',
    title: 'not a ClusterNetwork',
    message: ({ key, expected, found }) =>
      found === undefined ? `\`${key}: ${expected}\` is missing` : `\`${key}\` is ${found}, not \`${expected}\``,
    why: 'they say that a file is a spec, and in which version of the format it is written',
    help: ({ key, expected, native }) =>
      native
        ? 'objects for the cluster belong in files that `spec.policies.files` names'
        : `write \`${key}: ${expected}\``,
  }),
  'FL-SPEC-005': rule<{
    key: string;
    known: readonly string[];
    similar: string | undefined;
    nearest: string | undefined;
  }>({
    severity: 'error',
    title: 'an unknown key',
    message: ({ key }) => `the key \`${key}\` is unknown here`,
    why: 'a key that is ignored looks as if it worked',
    help: ({ known, similar, nearest }) => {
      if (nearest !== undefined) return nearest;
      if (similar !== undefined) return `did you mean \`${similar}\`?`;
      return known.length > 12 ? undefined : `known keys are ${known.map((key) => `\`${key}\``).join(', ')}`;
    },
  }),
  'FL-SPEC-006': rule<{ expected: string; found: string; fix: string | undefined }>({
    severity: 'error',
    title: 'a value of the wrong type',
    message: ({ expected, found }) => `expected ${expected}, found ${found}`,
    why: 'a guess at what was meant would hide the mistake',
    help: ({ fix }) => fix,
  }),
  'FL-SPEC-007': rule<{
    found: string;
    allowed: readonly string[];
    similar: string | undefined;
    nearest: string | undefined;
  }>({
    severity: 'error',
    title: 'a value that is not among the allowed',
    message: ({ found, allowed }) => `${found} is not among ${allowed.join(', ')}`,
    why: 'nothing is known that this value would do',
    help: ({ similar, nearest }) => nearest ?? (similar === undefined ? undefined : `did you mean \`${similar}\`?`),
  }),
  'FL-SPEC-008': rule<{ key: string; description: string | undefined }>({
    severity: 'error',
    title: 'a missing key',
    message: ({ key }) => `the key \`${key}\` is missing`,
    why: 'it has no default that would be right for every cluster',
    help: ({ key, description }) =>
      description === undefined
        ? undefined
        : `add \`${key}\` (${description.charAt(0).toLowerCase()}${description.slice(1).replace(/\.$/, '')})`,
  }),
  'FL-SPEC-009': rule<{ found: string; form: string }>({
    severity: 'error',
    title: 'a value of the wrong form',
    message: ({ found }) => `${found} has not the form that is needed here`,
    why: 'what reads this value in the cluster would refuse it',
    help: ({ form }) => form,
  }),
  'FL-SPEC-010': rule<{ found: string; bound: string }>({
    severity: 'error',
    title: 'a value out of bounds',
    message: ({ found, bound }) => `${found} is out of bounds: ${bound}`,
    why: 'what reads this value in the cluster would refuse it',
  }),
  'FL-SPEC-011': rule<{ what: string }>({
    severity: 'error',
    title: 'a secret in a spec',
    message: ({ what }) => `${what} is written into the spec`,
    why: 'whoever reads the repository could use it, and git never forgets it: keys and passwords are references to Secrets',
    help: () => 'take it out, make a new one, and name a Secret that holds it (`passwordSecret`, `certificateSecret`)',
  }),
  'FL-SPEC-012': rule<{ operator: string; needs: boolean }>({
    severity: 'error',
    title: 'values that do not suit their operator',
    message: ({ operator, needs }) => `\`${operator}\` ${needs ? 'needs `values`' : 'takes no `values`'}`,
    why: 'the API server refuses such a selector',
    help: ({ needs }) => (needs ? 'add `values: [...]`' : 'remove `values`'),
    docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements',
  }),
  'FL-SPEC-013': rule<{ problem: 'value' | 'key' | 'seconds' }>({
    severity: 'error',
    title: 'a toleration that Kubernetes refuses',
    message: ({ problem }) =>
      ({
        value: '`operator: Exists` takes no `value`',
        key: 'a toleration without a `key` needs `operator: Exists`',
        seconds: '`tolerationSeconds` is for `effect: NoExecute` alone',
      })[problem],
    why: 'the API server refuses the workload, and its pods never start',
    help: ({ problem }) =>
      ({
        value: 'remove `value`, or write `operator: Equal`',
        key: 'write `operator: Exists`, or a `key`',
        seconds: 'remove `tolerationSeconds`',
      })[problem],
    docs: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
  }),
  'FL-SPEC-014': rule<{ name: string; request: string; limit: string }>({
    severity: 'error',
    title: 'a request above its limit',
    message: ({ name, request, limit }) => `${name} is asked for with ${request}, and limited to ${limit}`,
    why: 'the API server refuses the workload, and its pods never start',
    help: ({ name, limit }) => `write \`${name}: ${limit}\` here, or a higher limit`,
    docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  }),
} as const;

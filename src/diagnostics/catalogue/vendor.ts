import { rule } from '../rule';

/** Upstream definitions in the user's repository: FL-VEN-nnn. */
export const vendorRules = {
  'FL-VEN-001': rule<{ source: string; reason: string }>({
    severity: 'error',
    title: 'definition that cannot be had',
    message: ({ source, reason }) => `\`${source}\` cannot be read: ${reason}`,
    why: 'half a set of definitions is worse than none, so nothing was written',
    help: () =>
      'where no way leads upstream, lay its files out as in `definitions/` and name that folder with `--from`',
  }),
  'FL-VEN-002': rule<{ source: string; is: string; due: string }>({
    severity: 'error',
    title: 'definition that is not the pinned one',
    message: ({ source, is, due }) => `\`${source}\` is not the pinned file: its sha256 is ${is}, not ${due}`,
    why: 'the API server silently drops a field that a definition does not have, so nothing was written',
    help: () =>
      'take the file from the release that `argocd/applications.yaml` names; a cut-off or edited copy will not do',
    docs: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/',
  }),
  'FL-VEN-003': rule<{ path: string }>({
    severity: 'error',
    title: 'vendored definition is missing',
    message: ({ path }) => `\`${path}\` is missing`,
    why: 'the API server refuses every object of a kind that nobody defined',
    help: () => 'run `fairlead vendor` and commit what it brings',
    docs: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/',
  }),
  'FL-VEN-004': rule<{ path: string }>({
    severity: 'error',
    title: 'vendored definition was changed or is of another version',
    message: ({ path }) => `\`${path}\` is not the pinned file`,
    why: 'the API server silently drops a field that a definition does not have',
    help: () => 'run `fairlead vendor --force` and commit what it brings',
    docs: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/',
  }),
  'FL-VEN-005': rule<{ path: string; folder: string }>({
    severity: 'error',
    title: 'foreign file among the vendored definitions',
    message: ({ path, folder }) => `\`${path}\` is none of the pinned files, and Argo CD applies all of \`${folder}\``,
    why: 'what it holds reaches the cluster with nobody having checked it',
    help: ({ path }) => `run \`fairlead vendor\`; if \`${path}\` is still there, move it elsewhere`,
    docs: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/',
  }),
  'FL-VEN-006': rule<{ folder: string; wrong: number; command: string }>({
    severity: 'warning',
    title: 'definitions are not vendored yet',
    message: ({ folder, wrong }) => `\`${folder}\` does not hold the pinned definitions: ${wrong} missing or wrong`,
    why: 'the Applications apply them from there, before everything else, and wait until they have them',
    help: ({ command }) => `run \`${command}\` and commit what it brings`,
    docs: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/',
  }),
} as const;

import { rule } from '../rule';

/** What lies in the output folder: FL-OUT-nnn. Paths are given as the user knows them, the output folder in front. */
export const outputRules = {
  'FL-OUT-001': rule<{ path: string; reason: string }>({
    severity: 'error',
    title: 'output path that cannot be used',
    message: ({ path, reason }) => `\`${path}\` cannot be written: ${reason}`,
    why: "an output file must have a place of its own inside its cluster's folder",
  }),
  'FL-OUT-002': rule<{ path: string }>({
    severity: 'error',
    title: 'output file changed by hand',
    message: ({ path }) => `\`${path}\` was changed since Fairlead wrote it`,
    why: 'writing would lose that change, and nothing was written',
    help: ({ path }) =>
      `move the change into the spec and restore \`${path}\` from git, or write over it with \`--force\``,
  }),
  'FL-OUT-003': rule<{ path: string }>({
    severity: 'error',
    title: 'foreign file where output is due',
    message: ({ path }) => `\`${path}\` is due to be written, but is there and not of Fairlead's making`,
    why: 'writing would lose its content, and nothing was written',
    help: ({ path }) => `move \`${path}\` elsewhere, or write over it with \`--force\``,
  }),
  'FL-OUT-004': rule<{ path: string }>({
    severity: 'error',
    title: 'output file to be removed was changed by hand',
    message: ({ path }) => `\`${path}\` is no longer part of the output, but was changed since Fairlead wrote it`,
    why: 'left there, Argo CD goes on applying it; removed, the change is lost; so nothing was written',
    help: ({ path }) => `delete \`${path}\`, or let \`--force\` remove it`,
  }),
  'FL-OUT-005': rule<{ path: string; is: string; due: string }>({
    severity: 'error',
    title: 'something else where a file or folder is due',
    message: ({ path, is, due }) => `\`${path}\` is a ${is}; a ${due} is due there`,
    why: 'output is never written through links nor over folders, since what stands there belongs to someone else',
    help: ({ path }) => `move \`${path}\` elsewhere`,
  }),
  'FL-OUT-006': rule<{ path: string; reason: string }>({
    severity: 'error',
    title: 'index of the output is damaged',
    message: ({ path, reason }) => `\`${path}\` cannot be read as an index: ${reason}`,
    why: 'without it nobody can tell which files are as Fairlead wrote them',
    help: ({ path }) => `restore \`${path}\` from git, or write everything anew with \`--force\``,
  }),
  'FL-OUT-007': rule<{ path: string; reason: string }>({
    severity: 'error',
    title: 'output folder cannot be used',
    message: ({ path, reason }) => `\`${path}\`: ${reason}`,
    why: 'the output was left as it was',
    help: ({ path }) => `make \`${path}\` a folder that this account may write, or name another one with \`--out\``,
  }),
  'FL-OUT-008': rule<{ path: string }>({
    severity: 'error',
    title: 'another run is writing',
    message: ({ path }) => `\`${path}\` is there: another run is writing, or one was killed while it wrote`,
    why: 'two runs at once would mix their files',
    help: ({ path }) =>
      `wait for the other run; if there is none, delete \`${path}\`, restore the folder from git and run again`,
  }),
  'FL-OUT-009': rule<{ path: string; folder: string }>({
    severity: 'warning',
    title: 'foreign file in a folder that Argo CD applies',
    message: ({ path, folder }) => `\`${path}\` is not of Fairlead's making, and Argo CD reads all of \`${folder}\``,
    why: 'what it holds is applied beside the output, in an order that nobody checked',
    help: ({ path }) => `move \`${path}\` into a folder and an Application of its own`,
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/directory/',
  }),
  'FL-OUT-010': rule<{ path: string }>({
    severity: 'error',
    title: 'output file is out of date',
    message: ({ path }) => `\`${path}\` is not what the spec gives today`,
    why: 'what Argo CD applies is no longer what the spec says',
    help: () => 'run `fairlead synth` and commit the output',
  }),
  'FL-OUT-011': rule<{ path: string }>({
    severity: 'error',
    title: 'output file is missing',
    message: ({ path }) => `\`${path}\` is missing`,
    why: 'what Argo CD applies is no longer what the spec says',
    help: () => 'run `fairlead synth` and commit the output',
  }),
  'FL-OUT-012': rule<{ path: string }>({
    severity: 'error',
    title: 'output file is left over',
    message: ({ path }) => `\`${path}\` is no longer part of the output`,
    why: 'Argo CD goes on applying what the spec no longer asks for',
    help: () => 'run `fairlead synth` and commit the output',
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/directory/',
  }),
  'FL-OUT-013': rule<{ path: string }>({
    severity: 'warning',
    title: 'output that no spec makes any more',
    message: ({ path }) => `no spec makes \`${path}\` any more`,
    why: 'Argo CD goes on applying what lies there',
    help: ({ path }) => `remove \`${path}\` when its cluster is gone, or bring its spec back`,
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/directory/',
  }),
  'FL-OUT-014': rule<{ path: string; reason: string }>({
    severity: 'error',
    title: 'file that cannot be written',
    message: ({ path, reason }) => `\`${path}\` cannot be written: ${reason}`,
    why: 'what was there stays as it was',
    help: ({ path }) => `let this account write \`${path}\` and into its folder, and see that the disk has room`,
  }),
} as const;

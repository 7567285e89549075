import type { Command } from './command';
import { commands } from './commands';
import { commonOptions } from './common-options';
import type { Option } from './option';
import { columns } from './text/columns';

/** The help of the whole, or of one command. */
export function help(name?: string, command?: Command): string {
  if (name === undefined || !command) return overview();
  const options: [string, Option][] = Object.entries({ ...command.options, ...commonOptions });
  return `Usage: fairlead ${name} ${command.usage}\n\n${command.text}\n\nOptions:\n${columns(options.map(optionRow))}`;
}

function overview(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary]);
  return `Usage: fairlead COMMAND [ARGUMENTS]

Compiles specs of cluster networks into checked, ordered manifests for Argo CD.

Commands:
${columns(rows)}
\`fairlead COMMAND --help\` tells more about each; \`fairlead --version\` tells the version.

Exit codes: 0 fine; 1 findings or a difference; 2 a wrong command line, input that
cannot be read or an internal error; 3 undecided.
`;
}

function optionRow([name, { short, value, choices, description }]: [string, Option]): string[] {
  const argument = choices ? ` ${choices.join('|')}` : value === undefined ? '' : ` ${value}`;
  return [`${short === undefined ? '   ' : `-${short},`} --${name}${argument}`, description];
}

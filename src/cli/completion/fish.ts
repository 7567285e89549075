import type { CommandWords } from './command-words';

/** A completion script for fish. */
export function fish(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c fairlead -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
    ...options.map(([option, { short, value, choices, description }]) =>
      [
        `complete -c fairlead -n '__fish_seen_subcommand_from ${name}' -l ${option}`,
        ...(short === undefined ? [] : [`-s ${short}`]),
        ...(choices ? [`-x -a '${choices.join(' ')}'`] : value === undefined ? [] : ['-r']),
        `-d ${quote(description)}`,
      ].join(' '),
    ),
  ]);
  return `# fish completion: fairlead completion fish | source\n${lines.join('\n')}\n`;
}

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

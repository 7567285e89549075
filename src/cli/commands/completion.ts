import type { Command } from '../command';
import type { CommandEntry } from '../command-entry';
import { commonOptions } from '../common-options';
import { bash } from '../completion/bash';
import { fish } from '../completion/fish';
import { zsh } from '../completion/zsh';
import { exitCodes } from '../exit-codes';
import { UsageError } from '../usage-error';

const shells = { bash, zsh, fish };

/** Completes the names and options of `commands`. */
export const completion = (commands: Readonly<Record<string, CommandEntry>>): Command => ({
  usage: 'bash|zsh|fish',
  text: `Prints a script that lets a shell complete commands and options:
  bash: source <(fairlead completion bash)
  zsh:  fairlead completion zsh > "\${fpath[1]}/_fairlead"
  fish: fairlead completion fish > ~/.config/fish/completions/fairlead.fish`,
  options: {},
  async run(args, { io }) {
    const asked = args.positionals.join(' ');
    const shell = Object.entries(shells).find(([name]) => name === asked)?.[1];
    if (!shell) throw new UsageError('`completion` takes the name of a shell: bash, zsh or fish');
    const words = Object.entries(commands).map(async ([name, { summary, load }]) => ({
      name,
      summary,
      options: Object.entries({ ...(await load()).options, ...commonOptions }),
    }));
    io.stdout(shell(await Promise.all(words)));
    return exitCodes.fine;
  },
});

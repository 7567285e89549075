import { didYouMean } from '../diagnostics/did-you-mean';
import { harmless } from '../diagnostics/harmless';
import { readArguments } from './arguments';
import type { Command } from './command';
import { commands } from './commands';
import { commonOptions } from './common-options';
import { exitCodes } from './exit-codes';
import { help } from './help';
import type { Io } from './io';
import type { Toolbox } from './toolbox';
import { UsageError } from './usage-error';
import { version } from './version';

/** Opens the compiler and the writer for a working directory. */
type OpenToolbox = (cwd: string) => Toolbox | Promise<Toolbox>;

const openReal: OpenToolbox = async (cwd) => (await import('./open-toolbox')).openToolbox(cwd);

/** Runs a command line (without `node` and the script) and gives the exit code. Only internal errors are thrown. */
export async function run(argv: readonly string[], io: Io, open: OpenToolbox = openReal): Promise<number> {
  try {
    return await dispatch(argv, io, open);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'UsageError')) throw error;
    const [name] = argv;
    const about = name !== undefined && Object.hasOwn(commands, name) ? `fairlead ${name}` : 'fairlead';
    io.stderr(`error: ${harmless(error.message)}\n\`${about} --help\` shows the usage\n`);
    return exitCodes.unusable;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io, open: OpenToolbox): Promise<number> {
  if (name === undefined) {
    io.stderr(help());
    return exitCodes.unusable;
  }
  if (name === '--version' || name === '-V') {
    io.stdout(`${version}\n`);
    return exitCodes.fine;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about] = rest;
    io.stdout(about === undefined ? help() : help(about, await load(about)));
    return exitCodes.fine;
  }
  const command = await load(name);
  // Whoever asks for help is given it, whatever else the line says.
  const end = rest.indexOf('--');
  if (rest.slice(0, end < 0 ? rest.length : end).some((word) => word === '--help' || word === '-h')) {
    io.stdout(help(name, command));
    return exitCodes.fine;
  }
  const args = readArguments(rest, { ...command.options, ...commonOptions });
  return command.run(args, { io, toolbox: async () => open(io.cwd) });
}

function load(name: string): Promise<Command> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry) return entry.load();
  if (name.startsWith('-')) throw new UsageError(`unknown option \`${name}\`; options come after the command`);
  const near = didYouMean(name, Object.keys(commands));
  throw new UsageError(`unknown command \`${name}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`);
}

import { run } from '../../src/cli/run';
import type { Toolbox } from '../../src/cli/toolbox';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line and keeps what it says. */
export async function runCli(
  argv: readonly string[],
  { toolbox, cwd = '/nowhere', env = {} }: { toolbox?: Toolbox; cwd?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const io = {
    stdout: (text: string) => {
      stdout += text;
    },
    stderr: (text: string) => {
      stderr += text;
    },
    stderrIsTTY: false,
    cwd,
    env,
  };
  const open = () => {
    if (!toolbox) throw new Error('this command must not load the compiler');
    return toolbox;
  };
  const code = await run(argv, io, open);
  return { code, stdout, stderr };
}

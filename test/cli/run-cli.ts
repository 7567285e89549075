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
  {
    toolbox,
    cwd = '/nowhere',
    env = {},
    answer,
    terminal = false,
  }: {
    toolbox?: Toolbox;
    cwd?: string;
    env?: Record<string, string>;
    /** What whoever sits at the terminal says to a question; undefined where nobody does. */
    answer?: string;
    /** Results go to a terminal. */
    terminal?: boolean;
  } = {},
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
    stdoutIsTTY: terminal,
    ask:
      answer === undefined
        ? undefined
        : async (question: string) => {
            stderr += question;
            return answer;
          },
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

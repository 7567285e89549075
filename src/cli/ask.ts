import { createInterface } from 'node:readline/promises';

/** Puts a question on the terminal, beside the results; whoever ends the input has said nothing. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
  try {
    const answer = await Promise.race([terminal.question(question), ended]);
    // The line of the question is still open.
    if (answer === undefined) process.stderr.write('\n');
    return answer ?? '';
  } finally {
    terminal.close();
  }
}

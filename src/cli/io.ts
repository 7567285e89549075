/** What a command knows of the process it runs in. */
export interface Io {
  /** Takes results. */
  readonly stdout: (text: string) => void;
  /** Takes progress, findings and what went wrong. */
  readonly stderr: (text: string) => void;
  readonly stderrIsTTY: boolean;
  readonly stdoutIsTTY: boolean;
  /** Puts a question to whoever sits at the terminal; undefined where nobody does. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** The working directory, an absolute path. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

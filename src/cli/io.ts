/** What a command knows of the process it runs in. */
export interface Io {
  /** Takes results. */
  readonly stdout: (text: string) => void;
  /** Takes progress, findings and what went wrong. */
  readonly stderr: (text: string) => void;
  readonly stderrIsTTY: boolean;
  /** The working directory, an absolute path. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

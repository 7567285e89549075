/** An option of a command; one with `value` or `choices` takes a value, any other is a switch. */
export interface Option {
  readonly description: string;
  readonly short?: string;
  /** What the value is, for the help: `DIR`. */
  readonly value?: string;
  readonly choices?: readonly string[];
}

export type Options = Readonly<Record<string, Option>>;

import { parseArgs } from 'node:util';
import { didYouMean } from '../diagnostics/did-you-mean';
import type { Option, Options } from './option';
import { UsageError } from './usage-error';

/** A command line, read. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The options that are given, switches among them. */
  readonly given: readonly string[];
  /** Whether a switch is set. */
  readonly flag: (name: string) => boolean;
  /** The value of an option, the last one where it is given twice. */
  readonly value: (name: string) => string | undefined;
}

/** Reads what follows a command's name. Throws UsageError on an option that the command does not have, or misuses. */
export function readArguments(argv: readonly string[], options: Options): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [
        name,
        { type: takesValue(option) ? 'string' : 'boolean', ...(option.short && { short: option.short }) } as const,
      ]),
    ),
    // The parser's own complaints know no choices and no near names.
    strict: false,
    tokens: true,
  });

  const values = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') values.set(token.name, readValue(token, options));
  }
  return {
    positionals,
    given: [...values.keys()],
    flag: (name) => values.has(name),
    value: (name) => {
      const value = values.get(name);
      return value === true ? undefined : value;
    },
  };
}

const takesValue = (option: Option) => option.value !== undefined || option.choices !== undefined;

function readValue(
  token: {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  options: Options,
): string | true {
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const near = rawName.startsWith('--') ? didYouMean(name, Object.keys(options)) : undefined;
    throw new UsageError(`unknown option \`${rawName}\`${near === undefined ? '' : `; did you mean \`--${near}\`?`}`);
  }
  if (!takesValue(option)) {
    if (value !== undefined) throw new UsageError(`\`${rawName}\` takes no value`);
    return true;
  }
  const wanted = option.choices?.join(', ') ?? option.value;
  // `--out --check` would else make a folder named `--check`; `--out=--check` is still possible.
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    throw new UsageError(`\`${rawName}\` needs a value: ${wanted}`);
  }
  if (option.choices && !option.choices.includes(value)) {
    const near = didYouMean(value, option.choices);
    const hint = near === undefined ? `one of ${wanted}` : `did you mean \`${near}\`?`;
    throw new UsageError(`\`${rawName}\` cannot be \`${value}\`; ${hint}`);
  }
  return value;
}

import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments';

const options = {
  out: { value: 'DIR', description: 'where' },
  output: { short: 'o', choices: ['text', 'json'], description: 'how' },
  check: { short: 'c', description: 'whether' },
} as const;
const read = (...argv: string[]) => readArguments(argv, options);

describe('readArguments', () => {
  it('reads switches, values and what is left', () => {
    const args = read('a.yaml', '--out', 'x', '-cojson', 'b.yaml', '--', '--check');
    expect(args.positionals).toEqual(['a.yaml', 'b.yaml', '--check']);
    expect([args.value('out'), args.value('output'), args.flag('check')]).toEqual(['x', 'json', true]);
  });

  it('knows what is not there', () => {
    expect([read().flag('check'), read().value('out')]).toEqual([false, undefined]);
  });

  it('takes the last of two values', () => {
    expect(read('--out=a', '--out', 'b').value('out')).toBe('b');
  });

  it.each([
    [['--chek'], 'unknown option `--chek`; did you mean `--check`?'],
    [['--constructor'], 'unknown option `--constructor`'],
    [['-x'], 'unknown option `-x`'],
    [['--out'], '`--out` needs a value: DIR'],
    [['--out='], '`--out` needs a value: DIR'],
    [['--out', '--check'], '`--out` needs a value: DIR'],
    [['--check=yes'], '`--check` takes no value'],
    [['-o', 'jsno'], '`-o` cannot be `jsno`; did you mean `json`?'],
    [['--output', 'postscript'], '`--output` cannot be `postscript`; one of text, json'],
  ])('refuses %j', (argv, message) => {
    expect(() => read(...argv)).toThrow(message);
  });

  it('takes a value that begins with a dash where it is written as one word', () => {
    expect(read('--out=-x').value('out')).toBe('-x');
  });
});

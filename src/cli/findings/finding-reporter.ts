import type { Finding } from '../../diagnostics/finding';
import { type Format, printFindings } from '../../diagnostics/print-findings';
import type { Arguments } from '../arguments';
import type { Io } from '../io';
import { UsageError } from '../usage-error';
import { version } from '../version';
import { findingOptions } from './finding-options';
import { wantsColor } from './wants-color';

/**
 * Reads the options of findings and gives what prints them: text to stderr, what machines read to stdout. Where `output` asks
 * for none of `formats` it is text.
 */
export function findingReporter(
  args: Arguments,
  io: Io,
  formats: readonly Format[] = findingOptions.output.choices,
): (findings: readonly Finding[]) => void {
  const asked = args.value('output');
  const format = formats.find((choice) => choice === asked) ?? 'text';
  const color = wantsColor(args.value('color'), io.env, io.stderrIsTTY);
  const most = args.value('max-errors');
  if (most !== undefined && !/^[1-9][0-9]{0,8}$/.test(most)) {
    throw new UsageError(`\`--max-errors\` needs a number from 1, not \`${most}\``);
  }
  const options = { color, toolVersion: version, ...(most !== undefined && { maxErrors: Number(most) }) };
  return (findings) => {
    const write = format === 'text' ? io.stderr : io.stdout;
    write(printFindings(findings, format, options));
  };
}

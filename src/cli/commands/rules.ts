import { catalogue } from '../../diagnostics/catalogue';
import { didYouMean } from '../../diagnostics/did-you-mean';
import type { Rule } from '../../diagnostics/rule';
import { columns } from '../columns';
import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { UsageError } from '../usage-error';

export const rules: Command = {
  usage: '[CODE] [OPTIONS]',
  text: `Lists every finding that Fairlead can make: its code, its severity, what it is about.
With a CODE, such as FL-CLI-001, it tells why that one matters.`,
  options: {},
  run(args, { io }) {
    const entries: [string, Rule<never>][] = Object.entries(catalogue);
    const [asked, ...more] = args.positionals;
    if (more.length > 0) throw new UsageError('`rules` takes one code at most');
    if (asked === undefined) {
      const rows = entries.map(([code, { severity, title }]) => [code, severity, title]);
      io.stdout(
        columns(
          rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
          '',
        ),
      );
      return exitCodes.fine;
    }
    const found = entries.find(([code]) => code === asked.toUpperCase());
    if (!found) {
      const near = didYouMean(asked, Object.keys(catalogue));
      throw new UsageError(`there is no rule \`${asked}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`);
    }
    const [code, { severity, title, why, docs }] = found;
    io.stdout(
      `${severity}[${code}]: ${title}\n${columns([['why:', why], ...(docs === undefined ? [] : [['docs:', docs]])])}`,
    );
    return exitCodes.fine;
  },
};

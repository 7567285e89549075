import { type Code, catalogue } from '../../diagnostics/catalogue';
import { componentOf } from '../../diagnostics/component-of';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { rulesPage } from '../../diagnostics/print/rules-page';
import type { Rule } from '../../diagnostics/rule';
import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { columns } from '../text/columns';
import { UsageError } from '../usage-error';

export const rules: Command = {
  usage: '[CODE] [OPTIONS]',
  text: `Lists every finding that Fairlead can make: its code, its severity, what it is about.
With a CODE, such as FL-CLI-001, it tells why that one matters.`,
  options: {
    output: { short: 'o', choices: ['text', 'json', 'markdown'], description: 'the form of the list' },
  },
  run(args, { io }) {
    const [asked, ...more] = args.positionals;
    if (more.length > 0) throw new UsageError('`rules` takes one code at most');
    const codes = asked === undefined ? known : [named(asked)];
    const format = args.value('output') ?? 'text';
    if (format === 'json') io.stdout(`${JSON.stringify(codes.map(entry), null, 2)}\n`);
    else if (format === 'markdown') io.stdout(rulesPage(codes));
    else io.stdout(asked === undefined ? columns(codes.map(row), '') : codes.map(explained).join(''));
    return exitCodes.fine;
  },
};

const known = (Object.keys(catalogue) as Code[]).sort();
const ruleOf = (code: Code): Rule<never> => catalogue[code];

function named(asked: string): Code {
  const found = known.find((code) => code === asked.toUpperCase());
  if (found) return found;
  const near = didYouMean(asked, known);
  throw new UsageError(`there is no rule \`${asked}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`);
}

const row = (code: Code) => [code, ruleOf(code).severity, ruleOf(code).title];

function entry(code: Code) {
  const { severity, title, why, docs, versions } = ruleOf(code);
  return { code, severity, component: componentOf(code), title, why, docs, versions };
}

function explained(code: Code): string {
  const { severity, title, why, docs, versions } = ruleOf(code);
  const rows = Object.entries({ why, for: versions, docs }).flatMap(([name, text]) =>
    text ? [[`${name}:`, text]] : [],
  );
  return `${severity}[${code}]: ${title}\n${columns(rows)}`;
}

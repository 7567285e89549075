import { isError } from '../../diagnostics/is-error';
import { plansOf } from '../addresses/plans-of';
import { printPlans } from '../addresses/print-plans';
import { printReport } from '../addresses/print-report';
import type { Command } from '../command';
import { compileSpecs } from '../compile-specs';
import { exitCodes } from '../exit-codes';
import { findingOptions } from '../findings/finding-options';
import { findingReporter } from '../findings/finding-reporter';

export const address: Command = {
  usage: '[SPEC…] [OPTIONS]',
  text: `Prints the address plan of each cluster: what its ranges are used for, how large they are,
how much of them is gone by what the spec says, and where they are written. What only the
cluster knows is left out. A SPEC is a file, or a folder for all specs in it; without one
it is every specs/*.yaml of kind ClusterNetwork.

What is wrong with addresses, in each cluster and between those of one network or mesh,
goes to stderr, or into the JSON; \`check\` tells the rest.

Exit code 0 where the addresses have no errors (warnings may be there), 1 with errors,
2 where a spec cannot be read.`,
  options: {
    output: {
      short: 'o',
      choices: ['text', 'json', 'markdown', 'csv'],
      description: 'the form of the plan',
    },
    'max-errors': findingOptions['max-errors'],
  },
  async run(args, { io, toolbox }) {
    const report = findingReporter(args, io, ['text']);
    const tools = await toolbox();
    const { outcomes, findings: all } = compileSpecs(args.positionals, tools);
    const plans = plansOf(outcomes, tools);
    const unplanned = new Set(outcomes.filter(({ spec }) => !spec).flatMap(({ findings }) => findings));
    const findings = all.filter((found) => ofAddresses.test(found.code) || unplanned.has(found));
    const format = args.value('output');
    if (format === 'json') {
      io.stdout(printReport(findings, plans));
    } else {
      report(findings);
      io.stdout(printPlans(plans, format === 'markdown' || format === 'csv' ? format : 'text'));
    }
    if (outcomes.some(({ unreadable }) => unreadable)) return exitCodes.unusable;
    return findings.some(isError) ? exitCodes.findings : exitCodes.fine;
  },
};

/** The rules about addresses: their plan, what ARP reaches, what Azure keeps, and two clusters of one name. */
const ofAddresses = /^FL-(CIDR-|ADDR-|VIP-103|LB-105|DST-108|CLI-001)/;

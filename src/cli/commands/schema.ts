import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { specSchema } from '../spec-schema';
import { UsageError } from '../usage-error';

export const schema: Command = {
  usage: '[OPTIONS]',
  text: `Prints the JSON Schema (draft 7) of a spec, for editors and other checkers:
fairlead schema > schema/cluster-network.schema.json`,
  options: {},
  run(args, { io }) {
    if (args.positionals.length > 0) throw new UsageError('`schema` takes no arguments');
    io.stdout(specSchema);
    return exitCodes.fine;
  },
};

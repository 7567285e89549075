import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { finding } from '../../diagnostics/finding';
import { fileFault } from '../../emit/file-fault';
import { makeFolders } from '../../emit/make-folders';
import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { findingReporter } from '../findings/finding-reporter';
import { firstSpec } from '../first-spec';
import { specSchema } from '../spec-schema';
import { UsageError } from '../usage-error';

const schemaPath = 'schema/cluster-network.schema.json';

export const init: Command = {
  usage: 'NAME [OPTIONS]',
  text: `Writes specs/NAME.yaml, a commented spec of a cluster called NAME, and ${schemaPath},
from which editors complete and check it. Files that are there already stay as they are.`,
  options: {},
  run(args, { io }) {
    const [name, ...more] = args.positionals;
    if (name === undefined || more.length > 0) throw new UsageError('`init` takes the name of one cluster');
    if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name)) {
      throw new UsageError(`a cluster cannot be called \`${name}\`: letters a-z, digits and inner dashes, 63 at most`);
    }
    const spec = `specs/${name}.yaml`;
    try {
      if (!create(join(io.cwd, spec), firstSpec(name, `../${schemaPath}`))) {
        io.stderr(`error: \`${spec}\` is there already and stays as it is\n`);
        return exitCodes.unusable;
      }
      io.stdout(`${spec}\n`);
      if (create(join(io.cwd, schemaPath), specSchema)) io.stdout(`${schemaPath}\n`);
    } catch (error) {
      const fault = fileFault(error);
      if (!fault) throw error;
      findingReporter(args, io, ['text'])([finding('FL-OUT-014', { ...fault, path: relative(io.cwd, fault.path) })]);
      return exitCodes.unusable;
    }
    io.stderr('Set the addresses in the spec to yours, then run `fairlead check`.\n');
    return exitCodes.fine;
  },
};

/** Writes a file that must not be there yet; false where it is. */
function create(path: string, text: string): boolean {
  makeFolders(dirname(path));
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

import { optimiseLate } from '../../imports/load-bundle';
import { ask } from './ask';
import { exitCodes } from './exit-codes';
import { failure } from './failure';
import type { Io } from './io';

function fail(error: unknown): void {
  process.stderr.write(failure(error, process.env));
  process.exitCode = exitCodes.unusable;
}

// `fairlead rules | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? process.exit() : fail(error)));

const io: Io = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stderrIsTTY: process.stderr.isTTY ?? false,
  stdoutIsTTY: process.stdout.isTTY ?? false,
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
  cwd: process.cwd(),
  env: process.env,
};

optimiseLate();
// On demand, for the bundle is to be loaded after that.
import('./run')
  .then(({ run }) => run(process.argv.slice(2), io))
  .then((code) => {
    // Not process.exit: it would cut off what a pipe has not taken yet.
    process.exitCode = code;
  }, fail);

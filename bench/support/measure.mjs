import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/load.mjs';

const preload = join(root, 'bench/support/report-usage.cjs');

/**
 * Runs node with `args` in a process of its own: `cpu` (user and system, all threads) and `wall` in seconds, `peak`
 * resident memory in MiB, and the numbers that the process printed as JSON, if any.
 *
 * @throws an Error with its stderr when the process fails.
 */
export function measure(args, { cwd = root } = {}) {
  const begin = performance.now();
  const { status, signal, output, error } = spawnSync(process.execPath, ['--require', preload, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const wall = (performance.now() - begin) / 1000;
  if (error) throw error;
  const [, stdout, stderr, usage] = output;
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${signal ?? `exit ${status}`}\n${stderr}`);
  return { wall, ...JSON.parse(usage), ...(stdout.startsWith('{') && JSON.parse(stdout)) };
}

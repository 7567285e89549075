import { resolve } from 'node:path';
import { harmless } from '../../diagnostics/harmless';
import type { Arguments } from '../arguments';
import { exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { UsageError } from '../usage-error';
import type { Cluster } from './cluster';
import { ClusterError } from './cluster-error';
import type { Credentials } from './credentials';
import { openCluster } from './open-cluster';

/** Opens the cluster that the options name and gives the exit code of `use`; where it cannot be asked, that is told. */
export async function withCluster(
  args: Arguments,
  io: Io,
  use: (cluster: Cluster) => Promise<number>,
): Promise<number> {
  const timeout = args.value('timeout') ?? '30';
  if (!/^[1-9][0-9]{0,3}$/.test(timeout)) {
    throw new UsageError(`\`--timeout\` needs a number of seconds from 1, not \`${timeout}\``);
  }
  try {
    return await use(openCluster(await credentials(args, io), Number(timeout)));
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    io.stderr(`error: ${harmless(error.message)}\n`);
    return exitCodes.unusable;
  }
}

async function credentials(args: Arguments, { cwd }: Io): Promise<Credentials> {
  const named = args.value('kubeconfig');
  const { readKubeconfig } = await import('./read-kubeconfig');
  try {
    return readKubeconfig(named === undefined ? undefined : resolve(cwd, named), args.value('context'));
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new ClusterError(`the kubeconfig cannot be used: ${line}`);
  }
}

import type { RequestOptions } from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import type { Credentials } from './credentials';

/**
 * Reads the kubeconfig as kubectl does: `file`, else KUBECONFIG, else that of the home folder, else the account of the pod.
 * Throws where there is none, or it does not name a cluster. This is the only file that loads the client library: its
 * generated clients are large, and neither limit the time of a request nor take up a watch again.
 */
export function readKubeconfig(file: string | undefined, context: string | undefined): Credentials {
  const config = new KubeConfig();
  if (file === undefined) config.loadFromDefault();
  else config.loadFromFile(file);
  if (context !== undefined) config.setCurrentContext(context);
  const name = config.getCurrentContext();
  const cluster = config.getCurrentCluster();
  if (!config.getContextObject(name)) {
    const names = config.getContexts().map((one) => one.name);
    throw new Error(`it has no context \`${name ?? ''}\`; there are ${names.join(', ') || 'none'}`);
  }
  // What the library makes up where nothing else is to be found.
  if (name === 'loaded-context') throw new Error('there is none; `--kubeconfig` names one');
  if (!cluster) throw new Error(`the cluster of its context \`${name}\` is not in it`);
  return {
    context: name,
    server: cluster.server,
    async options() {
      const headers: Record<string, string> = {};
      const options: RequestOptions & { headers: typeof headers } = { headers };
      await config.applyToHTTPSOptions(options);
      return options;
    },
  };
}

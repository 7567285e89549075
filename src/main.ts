import { readdirSync } from 'node:fs';
import { ClusterNetwork } from './constructs/cluster-network';
import { NetworkApp } from './constructs/network-app';

/** The cdk8s app of this repository: every spec in specs/. `cdk8s synth` runs it, see cdk8s.yaml. */
const app = new NetworkApp();
for (const name of readdirSync('specs').sort()) {
  if (/\.ya?ml$/.test(name)) new ClusterNetwork(app, name.replace(/\.ya?ml$/, ''), { file: `specs/${name}` });
}
app.synth();

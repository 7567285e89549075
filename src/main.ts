import { basename } from 'node:path';
import { ClusterNetwork } from './constructs/cluster-network';
import { NetworkApp } from './constructs/network-app';
import { listSpecs } from './spec/sources/list-specs';

/** The cdk8s app of this repository: every spec in specs/. `cdk8s synth` runs it, see cdk8s.yaml. */
const app = new NetworkApp();
for (const file of listSpecs('specs')) new ClusterNetwork(app, basename(file, '.yaml'), { file });
app.synth();

import { factsOf } from '../../../src/migrate/assess/facts-of';
import { readRunning } from '../../../src/migrate/assess/read-running';
import { located } from '../../support/located';

/** The facts of a cluster that runs these objects. */
export const facts = (...objects: object[]) =>
  factsOf(readRunning(objects.flatMap((one) => located(JSON.stringify(one)))).objects);

export const daemonSet = (name: string, image: string, env: object[] = []) => ({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name, namespace: 'kube-system' },
  spec: { template: { spec: { containers: [{ name: 'agent', image, env }] } } },
});

export const configMap = (name: string, data: object) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'kube-system' },
  data,
});

export const custom = (kind: string, spec: object, apiVersion = 'crd.projectcalico.org/v1') => ({
  apiVersion,
  kind,
  metadata: { name: 'default' },
  spec,
});

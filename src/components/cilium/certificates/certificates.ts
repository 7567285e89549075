import { createHash } from 'node:crypto';
import type { CronJob, Job, JobSpec } from 'kubernetes-types/batch/v1';
import { at, type Manifest } from '../../../stages/manifest';
import type { Wire } from '../../wire';
import { boundRole } from '../access/bound-role';
import { serviceAccount } from '../access/service-account';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { certgenGrants } from './certgen-grants';
import { certgenPod } from './certgen-pod';

const name = 'hubble-generate-certs';
const everyFourMonths = '0 0 1 */4 *';

/** The Job that makes the certificates of flows, and the CronJob that renews them. */
export function certificates(s: CiliumSettings): Manifest[] {
  if (!s.hubble) return [];
  const { namespace } = s;
  // No ttlSecondsAfterFinished: a Job that removes itself leaves Argo CD out of sync.
  const spec: JobSpec = { template: certgenPod(s, name) };
  return at(
    'certificates',
    serviceAccount(namespace, name),
    ...boundRole({ name, namespace, account: { name, namespace }, grants: certgenGrants }, s),
    job(s, spec),
    cronJob(s, spec),
  );
}

/** A Job cannot be changed: its name follows its content, so that a changed one replaces it. */
function job({ namespace }: CiliumSettings, spec: JobSpec): Wire<Job> {
  const hash = createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 10);
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: `${name}-${hash}`, namespace, labels: labels(name, { 'k8s-app': name }) },
    spec,
  };
}

function cronJob({ cilium, namespace }: CiliumSettings, spec: JobSpec): Wire<CronJob> {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name, namespace, labels: labels(name, { 'k8s-app': name }) },
    spec: {
      schedule: cilium.certgen?.schedule ?? everyFourMonths,
      concurrencyPolicy: 'Forbid',
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
      jobTemplate: { spec },
    },
  };
}

import { createHash } from 'node:crypto';
import type { CronJob, Job, JobSpec } from 'kubernetes-types/batch/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { at, type Manifest } from '../../../stages/manifest';
import { boundRole } from '../../access/bound-role';
import type { Wire } from '../../wire';
import { serviceAccount } from '../access/service-account';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { certgenGrants } from './certgen-grants';
import { certgenPod } from './certgen-pod';
import type { CertificateSet } from './certificate-set';
import { certificateSets } from './certificate-sets';

const everyFourMonths = '0 0 1 */4 *';

/** The Jobs that make the certificates of flows and mesh, and the CronJobs that renew them. */
export function certificates(s: CiliumSettings): Manifest[] {
  return certificateSets.filter(({ when }) => when(s)).flatMap((set) => at('certificates', ...made(s, set)));
}

function made(s: CiliumSettings, set: CertificateSet): KubernetesObject[] {
  const { namespace } = s;
  const { name, secrets } = set;
  // No ttlSecondsAfterFinished: a Job that removes itself leaves Argo CD out of sync.
  const spec: JobSpec = { template: certgenPod(s, set) };
  return [
    serviceAccount(namespace, name),
    ...boundRole(
      { labels: labels(), name, namespace, account: { name, namespace }, grants: certgenGrants(secrets) },
      s,
    ),
    job(s, set, spec),
    cronJob(s, set, spec),
  ];
}

const jobLabels = ({ name, labelled }: CertificateSet) => labels(labelled ? name : undefined, { 'k8s-app': name });

/** A Job cannot be changed: its name follows its content, so that a changed one replaces it. */
function job({ namespace }: CiliumSettings, set: CertificateSet, spec: JobSpec): Wire<Job> {
  const hash = createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 10);
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: `${set.name}-${hash}`, namespace, labels: jobLabels(set) },
    spec,
  };
}

function cronJob({ cilium, namespace }: CiliumSettings, set: CertificateSet, spec: JobSpec): Wire<CronJob> {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: set.name, namespace, labels: jobLabels(set) },
    spec: {
      schedule: cilium.certgen?.schedule ?? everyFourMonths,
      concurrencyPolicy: 'Forbid',
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
      jobTemplate: { spec },
    },
  };
}

import type { CronJob, Job } from 'kubernetes-types/batch/v1';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { certgenParts } from '../../../src/components/cilium/certificates/certgen-pod';
import { certificateSets } from '../../../src/components/cilium/certificates/certificate-sets';
import { certificates } from '../../../src/components/cilium/certificates/certificates';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { foldParts } from '../../../src/components/pod/fold-parts';
import { modelOf, modelOfCase } from '../../support/model-of';

const objectsOf = (spec: object, name?: string) =>
  certificates(ciliumSettings(modelOf(spec, name))).map(({ object }) => object);
const jobOf = (spec: object, name?: string) => objectsOf(spec, name).find(({ kind }) => kind === 'Job') as Job;
const podOf = (job: Job) => job.spec?.template.spec;
const certgenOf = (spec: object, name?: string) => {
  const [container] = podOf(jobOf(spec, name))?.containers ?? [];
  const config = container?.env?.find((one) => one.name === 'CILIUM_CERTGEN_CONFIG')?.value;
  return parse(config ?? '') as { certs: { name: string; commonName: string; hosts: string[]; usage: string[] }[] };
};

describe('certificates', () => {
  test('are made only where flows are recorded', () => {
    expect(objectsOf({ observability: { flows: { enabled: false, relay: true } } })).toEqual([]);
    expect(objectsOf({}).map(({ kind }) => kind)).toEqual(['ServiceAccount', 'Role', 'RoleBinding', 'Job', 'CronJob']);
  });

  test('come after the agents, which start without them', () => {
    const stages = certificates(ciliumSettings(modelOf({}))).map(({ stage }) => stage);
    expect(new Set(stages)).toEqual(new Set(['certificates']));
  });

  test('bear the name of the cluster, which agents check', () => {
    const [server] = certgenOf({ mesh: { clusterId: 3 } }, 'ams-1').certs;
    expect(server).toMatchObject({
      name: 'hubble-server-certs',
      commonName: '*.ams-1.hubble-grpc.cilium.io',
      hosts: ['*.ams-1.hubble-grpc.cilium.io'],
    });
  });

  test('include one for the relay only where there is a relay', () => {
    const names = (relay: boolean) => certgenOf({ observability: { flows: { relay } } }).certs.map(({ name }) => name);
    expect(names(false)).toEqual(['hubble-server-certs']);
    expect(names(true)).toEqual(['hubble-server-certs', 'hubble-relay-client-certs']);
  });

  test('are made where the user lets the pods run', () => {
    const certgen = { tolerations: [{ operator: 'Exists' }], resources: { limits: { memory: '64Mi' } } };
    const pod = podOf(jobOf({ cni: { cilium: { certgen } } }));
    expect(pod?.tolerations).toEqual([{ operator: 'Exists' }]);
    expect(pod?.containers[0]?.resources).toEqual({ limits: { memory: '64Mi' } });
  });

  test('are for Secrets that certgen may change', () => {
    const role = objectsOf({}).find(({ kind }) => kind === 'Role') as { rules?: { resourceNames?: string[] }[] };
    const changeable = role.rules?.flatMap(({ resourceNames }) => resourceNames ?? []);
    for (const { name } of certgenOf({ observability: { flows: { relay: true } } }).certs)
      expect(changeable).toContain(name);
  });

  test('never hold a key: no Secret, no PEM block', () => {
    for (const name of ['minimal', 'on-prem-full', 'talos', 'native-bgp']) {
      const manifests = certificates(ciliumSettings(modelOfCase(`cilium-1.20.0/${name}`)));
      expect(manifests.map(({ object }) => object.kind)).not.toContain('Secret');
      expect(JSON.stringify(manifests)).not.toContain('-----BEGIN');
    }
  });
});

describe('the Job', () => {
  test('has one name as long as its content is the same', () => {
    const name = jobOf({}).metadata?.name;
    expect(name).toMatch(/^hubble-generate-certs-[0-9a-f]{10}$/);
    expect(jobOf({ bandwidth: {}, nodes: { mtu: 9000 } }).metadata?.name).toBe(name);
    expect(jobOf({ cni: { cilium: { certgen: { schedule: '0 3 * * 0' } } } }).metadata?.name).toBe(name);
  });

  test.each([
    ['a relay', { observability: { flows: { relay: true } } }],
    ['a cluster name', { cni: { cilium: { clusterName: 'fra1' } } }],
    ['a mirror', { images: { registry: 'registry.example.com' } }],
    ['a pull secret', { images: { pullSecrets: ['mirror'] } }],
    ['a log level', { cni: { cilium: { logLevel: 'debug' } } }],
  ])('has another name with %s, for a Job cannot be changed', (_, spec) => {
    expect(jobOf(spec)).not.toEqual(jobOf({}));
    expect(jobOf(spec).metadata?.name).not.toBe(jobOf({}).metadata?.name);
  });

  test('stays when it is done, so that Argo CD finds it', () => {
    expect(jobOf({}).spec).not.toHaveProperty('ttlSecondsAfterFinished');
  });

  test('runs as the account that is there, with the pull secrets of the spec', () => {
    expect(podOf(jobOf({ images: { pullSecrets: ['mirror'] } }))).toMatchObject({
      serviceAccountName: 'hubble-generate-certs',
      imagePullSecrets: [{ name: 'mirror' }],
      restartPolicy: 'OnFailure',
    });
  });

  test.each(certificateSets)('$name needs each of its parts', (set) => {
    const parts = certgenParts(set);
    const frame = { labels: {}, spec: { containers: [{ name: 'certgen' }] } };
    const s = ciliumSettings(modelOf({ cni: { cilium: { logLevel: 'debug' } } }));
    const whole = foldParts(frame, parts, s);
    for (const part of parts)
      expect(
        foldParts(
          frame,
          parts.filter((other) => other !== part),
          s,
        ),
        part.name,
      ).not.toEqual(whole);
  });
});

describe('the CronJob', () => {
  const cronJobOf = (spec: object) => objectsOf(spec).find(({ kind }) => kind === 'CronJob') as CronJob;

  test('renews what the Job makes', () => {
    const spec = { observability: { flows: { relay: true } } };
    expect(cronJobOf(spec).spec?.jobTemplate.spec).toEqual(jobOf(spec).spec);
  });

  test('renews when the spec says', () => {
    expect(cronJobOf({}).spec?.schedule).toBe('0 0 1 */4 *');
    expect(cronJobOf({ cni: { cilium: { certgen: {} } } }).spec?.schedule).toBe('0 0 1 */4 *');
    expect(cronJobOf({ cni: { cilium: { certgen: { schedule: '0 3 * * 0' } } } }).spec?.schedule).toBe('0 3 * * 0');
  });
});

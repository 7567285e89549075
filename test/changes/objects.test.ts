import { describe, expect, test } from 'vitest';
import { checkFixedFields } from '../../src/changes/check-fixed-fields';
import { checkRemovals } from '../../src/changes/check-removals';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { at } from '../../src/stages/manifest';
import type { StageName } from '../../src/stages/stages';
import { fixedFields } from '../../src/sync/fixed-fields';
import { modelOf } from '../support/model-of';

const model = modelOf({ kubernetes: { apiServer: { host: '10.0.0.10' } }, pods: { cidrs: ['10.244.0.0/16'] } });
const pruning = modelOf({
  kubernetes: { apiServer: { host: '10.0.0.10' } },
  pods: { cidrs: ['10.244.0.0/16'] },
  delivery: { argocd: { repoURL: 'https://git.example.com/network.git', pruneCNI: true } },
});
const state = (stage: StageName, ...objects: KubernetesObject[]) => ({ model, manifests: at(stage, ...objects) });
const object = (kind: string, apiVersion: string, content: object = {}): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name: 'one', namespace: 'net' },
  ...content,
});
const none = state('routing');

/** An object whose value at a pointer is `value`. */
const holding = (pointer: string, value: unknown) =>
  pointer
    .split('/')
    .slice(1)
    .reduceRight<unknown>((below, step) => ({ [step]: below }), value) as object;

const rows = Object.entries(fixedFields).flatMap(([kind, fields]) => fields.map((field) => [kind, field] as const));

describe('fields that must not change', () => {
  test.each(rows)('%s %s', (key, field) => {
    const [group = '', kind = ''] = key.split('/');
    const made = (value: unknown) => object(kind, group === '' ? 'v1' : `${group}/v1`, holding(field, value));
    const change = (is: unknown) => ({ before: state('addons', made('a')), after: state('addons', made(is)) });
    expect(checkFixedFields(change('a'))).toEqual([]);
    expect(checkFixedFields(change('b'))).toMatchObject([
      { code: 'FL-UPG-401', message: `\`${field.slice(1).replaceAll('/', '.')}\` of ${kind} net/one changes` },
    ]);
  });

  test('another object of the same name is no change', () => {
    const before = state('addons', object('Job', 'batch/v1', { spec: { template: 1 } }));
    const after = state('addons', object('DaemonSet', 'apps/v1', { spec: { selector: 2 } }));
    expect(checkFixedFields({ before, after })).toEqual([]);
  });
});

describe('objects that go or change hands', () => {
  const service = object('Service', 'v1');
  const codes = (before: ReturnType<typeof state>, after: ReturnType<typeof state>) =>
    checkRemovals({ before, after }).map(({ code }) => code);

  test('what an Application prunes by itself goes without a word', () => {
    expect(codes(state('routing', service), none)).toEqual([]);
  });
  test('what nobody prunes stays behind', () => {
    expect(codes(state('access', service), none)).toEqual(['FL-UPG-405']);
  });
  test('what may be pruned again goes without a word', () => {
    expect(codes({ ...state('access', service), model: pruning }, none)).toEqual([]);
  });
  test('a Namespace takes along what is in it', () => {
    expect(codes(state('addons', object('Namespace', 'v1')), none)).toEqual(['FL-UPG-404']);
  });
  test('an object that an Application which prunes hands over may be pruned', () => {
    expect(codes(state('routing', service), state('observability', service))).toEqual(['FL-UPG-402']);
  });
  test('one that `cni` hands over stays', () => {
    expect(codes(state('access', service), state('addons', service))).toEqual(['FL-UPG-403']);
  });
  test('another stage of the same Application is no change', () => {
    expect(codes(state('access', service), state('foundation', service))).toEqual([]);
  });
});

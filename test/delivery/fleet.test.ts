import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { validator } from '../../imports/validator';
import { built, told } from '../capabilities/built';

const fleet = { name: 'networks', matchLabels: { network: 'fairlead' } };
const specOf = (more: object) => ({ delivery: { argocd: { repoURL: 'https://git.example/net.git', fleet, ...more } } });

describe('a fleet', () => {
  const set = parse(built(specOf({ destination: 'lab' })).file('bootstrap/argocd/fleet.yaml'));

  test('IF-20 IF-21 IF-57 has its parent Applications from one ApplicationSet over the clusters of Argo CD', () => {
    expect(set.spec).toMatchObject({
      goTemplate: true,
      generators: [{ clusters: { selector: { matchLabels: { network: 'fairlead' } } } }],
      template: {
        metadata: { name: '{{.name}}-network-parent' },
        spec: { source: { path: 'dist/{{.name}}/argocd' }, destination: { name: 'in-cluster' } },
      },
    });
  });

  test('is what the definition of ApplicationSet says', () => {
    const validate = validator('ApplicationSet');
    expect([validate(set), validate.errors]).toEqual([true, null]);
  });

  test('is the same in every cluster, and stands in place of the parent', () => {
    expect(JSON.stringify(set)).not.toMatch(/\blab\b/);
    const { file } = built(specOf({ destination: 'lab' }));
    expect(file('bootstrap/argocd/parent.yaml')).toBe('');
    expect(file('bootstrap/README.md')).toContain('kubectl apply -f argocd/fleet.yaml');
  });

  test('finds a cluster by its name in Argo CD', () => {
    expect(told(specOf({}))).toEqual(['FL-PLT-010 error']);
    expect(told(specOf({ destination: 'lab' }))).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { told } from '../capabilities/built';

const agent = (knobs: object) => ({ cni: { cilium: { agent: knobs } } });
const vip = { controlPlane: { vip: { address: '10.0.10.10' } } };

test.each<[string, object, string[]]>([
  ['no pod may be down', agent({ updateStrategy: { maxUnavailable: '0' } }), ['FL-CON-013 error']],
  ['no share of the pods may be down', agent({ updateStrategy: { maxUnavailable: '0%' } }), ['FL-CON-013 error']],
  ['one pod may be down', agent({ updateStrategy: { maxUnavailable: '1' } }), []],
  [
    'nobody is replaced by itself',
    agent({ updateStrategy: { type: 'OnDelete', maxUnavailable: '0' } }),
    ['FL-SYNC-022 warning'],
  ],
  [
    'no pod of a Deployment may be down, but one more may be there',
    { cni: { cilium: { operator: { updateStrategy: { maxUnavailable: '0' } } } } },
    [],
  ],
  [
    'no pod of kube-vip may be down',
    {
      ...vip,
      controlPlane: { ...vip.controlPlane, kubeVip: { workload: { updateStrategy: { maxUnavailable: '0' } } } },
    },
    ['FL-CON-013 error'],
  ],
  ['a label of the selector', agent({ podLabels: { 'k8s-app': 'mine' } }), ['FL-CON-014 error']],
  ['a label of the selector as it is', agent({ podLabels: { 'k8s-app': 'cilium' } }), []],
  ['a label of their own', agent({ podLabels: { team: 'network' } }), []],
  [
    'the annotation that rolls pods',
    agent({ podAnnotations: { 'fairlead.dev/config-checksum': 'x' } }),
    ['FL-CON-015 error'],
  ],
  ['an annotation of their own', agent({ podAnnotations: { 'example.com/team': 'network' } }), []],
  ['nodes with Windows', agent({ nodeSelector: { 'kubernetes.io/os': 'windows' } }), ['FL-CON-017 error']],
  ['nodes with Linux', agent({ nodeSelector: { 'kubernetes.io/os': 'linux' } }), []],
])('what knobs would break is refused: %s', (_, sections, codes) => {
  expect(told(sections)).toEqual(codes);
});

test('knobs of a workload that the spec does not run break nothing', () => {
  const tetragon = { agent: { nodeSelector: { 'kubernetes.io/os': 'windows' } } };
  expect(told({ runtimeSecurity: { tetragon } })).toEqual([]);
});

test.each<[string, object, string[]]>([
  ['1.29', {}, ['FL-CON-016 error']],
  ['1.30', {}, []],
  ['1.29', { cni: { antrea: { flowCollector: 'a:4739:udp' } } }, []],
  ['1.22', { cni: { antrea: { flowCollector: 'a:4739:udp' } } }, ['FL-CON-016 error']],
  ['1.29', { cni: { external: { name: 'calico' } } }, []],
])('Kubernetes %s is new enough, or refused', (version, sections, codes) => {
  expect(told({ kubernetes: { version, apiServer: { host: '10.0.10.10' } }, ...sections })).toEqual(codes);
});

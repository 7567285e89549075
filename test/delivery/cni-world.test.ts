import { expect, test } from 'vitest';
import { cniWorld } from '../../src/delivery/cni-world';
import { anyModelOf } from '../support/model-of';

const secrets = (spec: object) => cniWorld(anyModelOf(spec)).secrets;

test('the agents of a CNI wait for its operator or controller', () => {
  const cilium = cniWorld(anyModelOf({ cni: { cilium: {} } }));
  expect([...cilium.waits]).toEqual([[[...cilium.agents][0], [cilium.registrars.get('cilium.io')]]]);
  const antrea = cniWorld(anyModelOf({ cni: { antrea: {} } }));
  expect([...antrea.waits]).toEqual([
    ['apps/DaemonSet kube-system/antrea-agent', ['apps/Deployment kube-system/antrea-controller']],
  ]);
});

test('definitions of Antrea come from upstream: nobody registers them at run time', () => {
  expect(cniWorld(anyModelOf({ cni: { antrea: {} } })).registrars.size).toBe(0);
});

test('the pre-shared key of IPsec is a Secret that someone else keeps', () => {
  const ipsec = { encryption: { type: 'ipsec' } };
  expect(secrets({ cni: { antrea: {} }, ...ipsec })).toEqual(['/Secret kube-system/antrea-ipsec']);
  expect(secrets({ cni: { antrea: { ipsecAuthentication: 'cert' } }, ...ipsec })).toEqual([]);
  expect(secrets({ cni: { antrea: {} } })).toEqual([]);
});

import type { DaemonSet } from 'kubernetes-types/apps/v1';
import { kubeVip } from '../../../src/components/kubevip/kube-vip';
import type { Wire } from '../../../src/components/wire';
import { modelOf } from '../../support/model-of';

/** Sections of specs that the tests of kube-vip share. */
export const vip = { address: '192.168.0.40', interface: 'eth0' };
export const services = { implementation: 'kube-vip' };
export const peer = { name: 'tor-a', address: '192.168.0.1', asn: 64500 };
export const bgp = { localASN: 64512, peers: [peer] };

/** The DaemonSets that a spec gives. */
export function daemonSets(spec: object) {
  return kubeVip(modelOf(spec))
    .manifests.filter(({ object }) => object.kind === 'DaemonSet')
    .map(({ object }) => object as Wire<DaemonSet>);
}

/** The pod of the only DaemonSet, or of the one at `index`. */
export function podOf(spec: object, index = 0) {
  const pod = daemonSets(spec)[index]?.spec?.template.spec;
  if (!pod) throw new Error('no such DaemonSet');
  return pod;
}

/** The environment of a pod as a map; what comes from elsewhere as JSON. */
export function environmentOf(spec: object, index = 0): Record<string, string> {
  const env = podOf(spec, index).containers[0]?.env ?? [];
  return Object.fromEntries(env.map(({ name, value, valueFrom }) => [name, value ?? JSON.stringify(valueFrom)]));
}

/** The findings that a spec gives: code and path. */
export const findingsOf = (spec: object) => kubeVip(modelOf(spec)).findings.map(({ code, path }) => `${code} ${path}`);

import { describe, expect, test } from 'vitest';
import { checkNodeGroups } from '../../src/checks/check-node-groups';
import { anyModelOf } from '../support/model-of';

const bpf = { pods: { cidrs: ['10.244.0.0/16', 'fd00::/104'] }, routing: { mode: 'native', masquerade: 'bpf' } };
const found = (config: object, sections: object = {}, cilium: object = {}) =>
  checkNodeGroups(
    anyModelOf({
      ...bpf,
      ...sections,
      cni: { cilium },
      nodes: { groups: [{ name: 'a', selector: {}, cilium: { config } }] },
    }),
  ).map(({ code, path }) => `${code} ${path?.replace('/spec/nodes/groups/0/cilium/config/', '')}`);

describe('what a group of nodes has otherwise', () => {
  test('goes where all nodes could do the same', () => {
    const config = { 'datapath-mode': 'netkit', 'enable-ipv4-big-tcp': 'true', mtu: '1400', 'enable-bbr': 'true' };
    expect(found(config)).toEqual([]);
  });

  test('is refused where they could not', () => {
    const iptables = { routing: { mode: 'native', masquerade: 'iptables' } };
    expect(found({ 'datapath-mode': 'netkit' }, iptables)).toEqual(['FL-DP-101 datapath-mode']);
    expect(found({ 'enable-bbr': 'true' }, iptables)).toEqual(['FL-BW-101 enable-bbr']);
    expect(found({ 'enable-bbr': 'true', 'enable-bbr-hostns-only': 'true' }, iptables)).toEqual([]);
    const tunnel = { routing: { mode: 'tunnel', masquerade: 'bpf' } };
    expect(found({ 'enable-ipv6-big-tcp': 'true' }, tunnel)).toEqual(['FL-DP-104 enable-ipv6-big-tcp']);
    expect(found({ mtu: '1280' }, { ...tunnel })).toEqual(['FL-CON-008 mtu']);
    expect(found({ 'enable-ipv6-big-tcp': 'true' }, { pods: { cidrs: ['10.244.0.0/16'] } })).toEqual([
      'FL-DP-103 enable-ipv6-big-tcp',
    ]);
  });

  test('may not take away what the spec asks for on all of them', () => {
    expect(found({ 'enable-host-legacy-routing': 'true' }, {}, { datapathMode: 'netkit' })).toEqual([
      'FL-DP-101 enable-host-legacy-routing',
    ]);
    expect(found({ 'kube-proxy-replacement': 'false' }, {}, { bigTCP: { ipv4: true } })).toEqual([
      'FL-DP-101 kube-proxy-replacement',
    ]);
    expect(found({ 'enable-host-legacy-routing': 'true' }, {}, {})).toEqual([]);
  });

  test('is not told again where all nodes have the mistake', () => {
    const iptables = { routing: { mode: 'native', masquerade: 'iptables' } };
    expect(found({ 'datapath-mode': 'netkit' }, iptables, { datapathMode: 'netkit' })).toEqual([]);
  });
});

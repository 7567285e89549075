import { describe, expect, test } from 'vitest';
import { environment, variables } from '../../../src/components/kubevip/environment';
import { instances } from '../../../src/components/kubevip/instance';
import { modelOf } from '../../support/model-of';
import { bgp, environmentOf, peer, podOf, services, vip } from './specs';

const all = [
  { controlPlane: { vip: { ...vip, loadBalancing: {} }, kubeVip: { nodeLabels: true, logLevel: 'debug' } } },
  { controlPlane: { vip }, loadBalancer: { ...services, kubeVip: { interface: 'eth1', perServiceElection: true } } },
  { controlPlane: { vip }, loadBalancer: { ...services, class: 'example.com/lb', layer2: { interfaces: ['eth1'] } } },
  {
    controlPlane: { vip: { ...vip, mode: 'bgp' } },
    bgp: {
      localASN: 64512,
      peers: [
        { ...peer, passwordSecret: 'bgp', ebgpMultihop: 3 },
        { ...peer, name: 'b', address: '192.168.0.2' },
      ],
    },
  },
  { controlPlane: { vip: { ...vip, mode: 'bgp' } }, bgp: { ...bgp, routerInterface: 'eth0' } },
  { controlPlane: { vip: { address: 'api.example.com', ddns: true } } },
  {
    pods: { cidrs: ['10.244.0.0/16'] },
    services: { cidrs: ['10.96.0.0/12'] },
    loadBalancer: { ...services, kubeVip: { perServiceElection: true, onDemandElection: true, egress: true } },
  },
  {
    controlPlane: {
      vip: { ...vip, mode: 'routing-table' },
      kubeVip: { routingTable: { id: 199, protocol: 249 } },
    },
  },
  { controlPlane: { vip: { address: '10.9.0.1', mode: 'wireguard' } } },
];
const running = all.flatMap((spec) => instances(modelOf(spec)));

describe('the table of variables', () => {
  test('has each variable once', () => {
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
  });

  test.each(variables.map(({ name }) => name))('has %s for some spec', (name) => {
    expect(running.some((instance) => environment(instance).some((one) => one.name === name))).toBe(true);
  });

  test.each(variables)('gives $name the type that it states', ({ type, value }) => {
    const kinds = running.map((instance) => typeof value(instance)).filter((kind) => kind !== 'undefined');
    const expected = { boolean: 'boolean', integer: 'number', string: 'string', source: 'object' }[type];
    expect(new Set(kinds)).toEqual(new Set([expected]));
  });

  test.each(['arp', 'bgp', 'routing-table', 'wireguard'] as const)(
    'writes no variable of another mode in %s',
    (mode) => {
      const instancesOf = running.flatMap((instance) => environment({ ...instance, mode }));
      const foreign = variables.filter(({ modes }) => modes && !modes.includes(mode)).map(({ name }) => name);
      expect(instancesOf.length).toBeGreaterThan(0);
      expect(instancesOf.map(({ name }) => name).filter((name) => foreign.includes(name))).toEqual([]);
    },
  );

  test.each(['arp', 'bgp', 'routing-table', 'wireguard'] as const)('switches on one mode, %s, and no other', (mode) => {
    const switches = ['vip_arp', 'bgp_enable', 'vip_routingtable', 'vip_wireguard'];
    for (const instance of running) {
      const on = environment({ ...instance, mode }).filter(
        ({ name, value }) => switches.includes(name) && value === 'true',
      );
      expect(on.length).toBe(1);
    }
  });

  test('keeps its order in the container', () => {
    const names = variables.map(({ name }) => name);
    for (const instance of running) {
      const places = environment(instance).map(({ name }) => names.indexOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});

describe('the environment', () => {
  test('of the control plane by ARP is what the generator of kube-vip gives', () => {
    expect(Object.entries(environmentOf({ controlPlane: { vip }, loadBalancer: services })).slice(0, 18)).toEqual([
      ['vip_arp', 'true'],
      ['port', '6443'],
      ['vip_nodename', '{"fieldRef":{"fieldPath":"spec.nodeName"}}'],
      ['vip_interface', 'eth0'],
      ['vip_subnet', '32'],
      ['dns_mode', 'first'],
      ['dhcp_mode', 'ipv4'],
      ['cp_enable', 'true'],
      ['cp_namespace', 'kube-system'],
      ['svc_enable', 'true'],
      ['svc_leasename', 'plndr-svcs-lock'],
      ['vip_leaderelection', 'true'],
      ['vip_leasename', 'plndr-cp-lock'],
      ['vip_leaseduration', '15'],
      ['vip_renewdeadline', '10'],
      ['vip_retryperiod', '2'],
      ['address', '192.168.0.40'],
      ['prometheus_server', ':2112'],
    ]);
  });

  test('masks an IPv6 address whole', () => {
    expect(environmentOf({ controlPlane: { vip: { address: 'fd00::10' } } }).vip_subnet).toBe('128');
  });

  test('names a class of Services where it is not the one of kube-vip', () => {
    const of = (name: string) => environmentOf({ loadBalancer: { ...services, class: name } });
    expect(of('kube-vip.io/kube-vip-class')).toMatchObject({ lb_class_only: 'true' });
    expect(of('kube-vip.io/kube-vip-class')).not.toHaveProperty('lb_class_name');
    expect(of('example.com/lb')).toMatchObject({ lb_class_only: 'true', lb_class_name: 'example.com/lb' });
  });

  test('gives Services an interface of their own only where it is another one', () => {
    const of = (name: string) =>
      environmentOf({ controlPlane: { vip }, loadBalancer: { ...services, kubeVip: { interface: name } } });
    expect(of('eth0')).not.toHaveProperty('vip_servicesinterface');
    expect(of('eth1')).toMatchObject({ vip_interface: 'eth0', vip_servicesinterface: 'eth1' });
  });

  test('takes the leases of layer2 for Services apart', () => {
    const layer2 = { leaseDurationSeconds: 5, leaseRenewDeadlineSeconds: 3, leaseRetryPeriodSeconds: 1 };
    expect(environmentOf({ loadBalancer: { ...services, layer2 } })).toMatchObject({
      vip_leaseduration: '5',
      vip_renewdeadline: '3',
      vip_retryperiod: '1',
    });
  });

  test('switches metrics off by the flag, for an empty variable would count as unset', () => {
    const spec = { controlPlane: { vip, kubeVip: { metrics: false } } };
    expect(environmentOf(spec)).not.toHaveProperty('prometheus_server');
    expect(podOf(spec).containers[0]?.args).toEqual(['manager', '--prometheusHTTPServer=']);
  });
});

describe('the environment by mode', () => {
  test('of a routing table names the table and the protocol where they are others than by default', () => {
    const of = (routingTable: object) =>
      environmentOf({ controlPlane: { vip: { ...vip, mode: 'routing-table' }, kubeVip: { routingTable } } });
    expect(of({})).toMatchObject({ vip_arp: 'false', vip_routingtable: 'true', address: vip.address });
    expect(of({})).not.toHaveProperty('vip_routingtableid');
    expect(of({ id: 199, protocol: 249 })).toMatchObject({ vip_routingtableid: '199', vip_routingprotocol: '249' });
    expect(of({})).not.toHaveProperty('vip_leaderelection');
  });

  test('of WireGuard names the address by the variable by which its tunnel is found, and elects', () => {
    const found = environmentOf({ controlPlane: { vip: { address: '10.9.0.1', mode: 'wireguard' } } });
    expect(found).toMatchObject({
      vip_arp: 'false',
      vip_wireguard: 'true',
      vip_address: '10.9.0.1',
      vip_leasename: 'plndr-cp-lock',
      KUBERNETES_SERVICE_HOST: 'kubernetes',
    });
    for (const name of ['address', 'vip_interface', 'vip_subnet']) expect(found).not.toHaveProperty(name);
  });

  test('leases an address for a name by DHCP', () => {
    expect(environmentOf({ controlPlane: { vip: { address: 'api.example.com', ddns: true } } })).toMatchObject({
      vip_ddns: 'true',
      vip_subnet: '32',
      dhcp_mode: 'ipv4',
      address: 'api.example.com',
    });
  });

  test('tells egress the ranges of pods and Services, where the spec has them', () => {
    const loadBalancer = { ...services, kubeVip: { perServiceElection: true, egress: true } };
    const ranges = { pods: { cidrs: ['10.244.0.0/16', 'fd00::/56'] }, services: { cidrs: ['10.96.0.0/12'] } };
    expect(environmentOf({ ...ranges, loadBalancer })).toMatchObject({
      egress_podcidr: '10.244.0.0/16,fd00::/56',
      egress_servicecidr: '10.96.0.0/12',
    });
    expect(environmentOf({ loadBalancer: services })).not.toHaveProperty('egress_podcidr');
  });
});

describe('peers', () => {
  const of = (...peers: object[]) =>
    environmentOf({ controlPlane: { vip: { ...vip, mode: 'bgp' } }, bgp: { localASN: 64512, peers } });

  test('are a list of address, system, an empty password and whether there are hops', () => {
    const peers = [peer, { name: 'b', address: 'fd00::1', asn: 4200000000, ebgpMultihop: 4 }];
    expect(of(...peers)).toMatchObject({
      bgp_enable: 'true',
      bgp_as: '64512',
      bgp_routerid: '{"fieldRef":{"fieldPath":"status.podIP"}}',
      bgp_peers: '192.168.0.1:64500::false,[fd00::1]:4200000000::true',
      bgp_hold_time: '90',
      bgp_keepalive_interval: '30',
    });
  });

  test('KV-10 have BFD in the seventh field', () => {
    expect(of({ ...peer, bfd: true }).bgp_peers).toBe('192.168.0.1:64500::false:179::true;300;300;3');
  });

  test('take a password from a Secret, beside the list', () => {
    const found = of({ ...peer, passwordSecret: 'bgp-tor-a' }, { ...peer, name: 'b', address: '192.168.0.2' });
    expect(found).toMatchObject({
      bgp_peeraddress: '192.168.0.1',
      bgp_peerpass: '{"secretKeyRef":{"name":"bgp-tor-a","key":"password"}}',
      bgp_peeras: '64500',
      bgp_peers: '192.168.0.2:64500::false',
    });
  });

  test('elect nobody', () => {
    expect(of(peer)).not.toHaveProperty('vip_leaderelection');
  });
});

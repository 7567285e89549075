import { familiesOf } from '../../address/families-of';
import { listIn } from '../../spec/list-in';
import type { ClusterModel } from '../../spec/model';

interface Claim {
  readonly text: string;
  readonly purpose: string;
  /** Of the section that brings it, or of the setting that says so. */
  readonly path: string;
}

/** What a pod of Cilium has as its source when it reaches itself through a Service: settings and their defaults (cilium-agent). */
const loopback = { 'ipv4-service-loopback-address': '169.254.42.1', 'ipv6-service-loopback-address': 'fe80::1' };

/** What Antrea sets up on every node (pkg/agent/config/node_config.go). */
const virtual = [
  { purpose: 'Services on nodes', texts: ['169.254.0.253', 'fc01::aabb:ccdd:eeff'] },
  { purpose: 'node ports', texts: ['169.254.0.252', 'fc01::aabb:ccdd:eefe'] },
  { purpose: 'replies of egress', texts: ['169.254.0.251', 'fc01::aabb:ccdd:eefd'] },
];

/** The addresses that the CNI of a model, or a cache of its DNS, claims on every node, of the families that its pods have. */
export function claimedAddresses({ cni, pods, services: { nodeLocalDNS: cache } }: ClusterModel): Claim[] {
  const families = familiesOf(pods.cidrs);
  const path = '/spec/cni/antrea';
  const claims = [
    ...(cni.cilium ? ofCilium(cni.cilium.config) : []),
    ...(cache ? [{ text: cache, purpose: 'the DNS cache of nodes', path: '/spec/services/nodeLocalDNS' }] : []),
    ...(cni.antrea ? virtual.flatMap(({ purpose, texts }) => texts.map((text) => ({ text, purpose, path }))) : []),
  ];
  return claims.filter(({ text }) => familiesOf([text]).some((family) => families.includes(family)));
}

function ofCilium(config: Readonly<Record<string, string>>): Claim[] {
  const purpose = 'pods that reach themselves through a Service';
  const own = Object.entries(loopback).map(([key, text]) => {
    const asked = config[key];
    const path = asked === undefined ? '/spec/cni/cilium' : `/spec/cni/cilium/config/${key}`;
    return { text: asked ?? text, purpose, path };
  });
  const vteps = listIn(config['vtep-cidr']);
  // Agents give it to a device of every node, and do not keep it from pods (daemon/infraendpoints).
  const routers = ['local-router-ipv4', 'local-router-ipv6'].flatMap((key) => {
    const text = config[key];
    return text ? [{ text, purpose: "agents' own routers on all nodes", path: `/spec/cni/cilium/config/${key}` }] : [];
  });
  const behind = { purpose: 'machines behind VTEPs', path: '/spec/cni/cilium/config/vtep-cidr' };
  return [...own, ...routers, ...vteps.map((text) => ({ text, ...behind }))];
}

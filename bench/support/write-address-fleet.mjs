import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `specs/` into `folder`: `clusters` small clusters in networks of their own, each with twenty ranges of addresses. */
export function writeAddressFleet(folder, { clusters }) {
  mkdirSync(join(folder, 'specs'));
  for (let index = 0; index < clusters; index++) {
    writeFileSync(join(folder, 'specs', `c${index}.yaml`), cluster(index));
  }
}

function cluster(index) {
  const [high, low, hex] = [index >> 8, index & 255, index.toString(16)];
  const nodes = `172.${20 + high}.${low}`;
  const pools = Array.from(
    { length: 13 },
    (_, pool) =>
      `      - {name: p${pool}, addresses: [10.${200 + high}.${low}.${pool * 16}/28], announce: bgp, serviceSelector: {matchLabels: {pool: p${pool}}}}\n`,
  );
  return `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: c${index}}
spec:
  kubernetes: {apiServer: {host: ${nodes}.10}}
  nodes: {cidrs: [${nodes}.0/24], count: 20}
  pods: {cidrs: [10.${high}.0.0/16, "fd00:${hex}::/104"]}
  services: {cidrs: [10.${100 + high}.0.0/16, "fd01:${hex}::/112"]}
  cni: {cilium: {}}
  loadBalancer:
    implementation: cilium
    pools:
${pools.join('')}  bgp:
    localASN: 64512
    peers: [{name: tor, address: ${nodes}.1, asn: 64500}]
    advertise: [{services: [loadBalancerIP], selector: {matchLabels: {exposure: public}}}]
`;
}

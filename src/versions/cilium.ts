import { ciliumKeys_1_19_6, ciliumKeys_1_20_0 } from './cilium-keys';
import type { CiliumVersion } from './cilium-version';
import type { Image } from './image';
import { nextCilium } from './next-cilium';

const quay = (name: string, tag: string, digest: string): Image => ({
  registry: 'quay.io',
  repository: `cilium/${name}`,
  tag,
  digest: `sha256:${digest}`,
});

const releasedTogether = {
  agent: 'cilium',
  operator: 'operator-generic',
  operatorAws: 'operator-aws',
  relay: 'hubble-relay',
  meshApiServer: 'clustermesh-apiserver',
} as const;

/** The images that a release builds itself, by their digests. */
function release(version: string, digests: Readonly<Record<keyof typeof releasedTogether, string>>) {
  const image = (name: keyof typeof releasedTogether) => quay(releasedTogether[name], `v${version}`, digests[name]);
  return {
    agent: image('agent'),
    operator: image('operator'),
    operatorAws: image('operatorAws'),
    relay: image('relay'),
    meshApiServer: image('meshApiServer'),
  };
}

const v1_19_6: CiliumVersion = {
  version: '1.19.6',
  images: {
    ...release('1.19.6', {
      agent: '0df5b2750b64c49843aba1d649e9eaf61467cb0645ad3171db6f6962c095ac92',
      operator: '0db4ca4e06969d8904ee036617795d0e9c3228cf7b8d902ba74fc2bb98d2d665',
      operatorAws: '546d13ac511cf82441b5e9e99e03d0e054b788513ceb1a883e620b8284d5ccc3',
      relay: '6782a49e3f28eba015701c4410a5ec7fa096fe9a562f879b4372dbecd827ea44',
      meshApiServer: 'accab5fe6ab7134fcd6f916acc9e4c785382a022128ae5495ec4a45fbe18c9a6',
    }),
    envoy: quay(
      'cilium-envoy',
      'v1.36.9-1782267392-edeb3f2af56c37c407efa1f63f0b32f595399bbc',
      '767101fb8a5e38f055778cb43b7aa8eed80450b37f8121effac3d9de9e06dc99',
    ),
    uiFrontend: quay('hubble-ui', 'v0.13.5', 'f7d514fc54d784ed6df9d58cf0e97648b143f92b766dd1780ed3fc845bd4c516'),
    uiBackend: quay('hubble-ui-backend', 'v0.13.5', 'fac0c300ae119274edca11fd89b1ad23c788792d8bc4ea2ba631c709e8d3c688'),
    certgen: quay('certgen', 'v0.4.6', '511cedee817713fdf72db7e32fffb4b90da7747661b95180064f18198877626c'),
  },
  keys: ciliumKeys_1_19_6,
  features: new Set(['endpoints', 'bgp-peering-policies']),
  mesh: { etcdQps: 20, serverName: 'clustermesh-apiserver.cilium.io' },
};

const v1_20_0 = nextCilium(v1_19_6, {
  version: '1.20.0',
  images: {
    ...release('1.20.0', {
      agent: '383968cd5e8873f7976fa76aa6196045643558f4cc9518a207b9335cb24a0e93',
      operator: '80744a8cc7c91c2f9e6347629406844eb35d79b30a732c6d41c15b17232a74f3',
      operatorAws: 'a0e50fa611fa3e2e8b1c9521a3e813576034a0b3d626e9c128ac01f8f7dfd0fa',
      relay: '2ca16981c7eb98df0ba9c9d18896bb9ca628b5cbd40dc9801339f4741f91ee94',
      meshApiServer: 'c791d0c334d4515d40041b2660d50a1b94b0179ef1d3c120bd350aebc9115e92',
    }),
    envoy: quay(
      'cilium-envoy',
      'v1.37.5-1782911245-7cffc778c923f68a77954a53b1a98d6b5353f004',
      '583057dd4f7d54cd41efff3c413aa0b148ac201f522e2c3336851fa89c78b039',
    ),
    certgen: quay('certgen', 'v0.4.8', 'e65f1d15a0ffaf2df32797c8ad1c797fc64dad11c274cd96a2eafa89d712cdc3'),
  },
  keys: ciliumKeys_1_20_0,
  features: {
    added: [
      'explicit-defaults',
      'datapath-plugins',
      'fewer-refusals',
      'aggregated-discovery',
      'gateway-api-1.6',
      'policies-1.20',
      'flow-metrics-1.20',
      'ipv6-egress-address',
      'external-groups',
      'bgp-storage-migration',
      'ztunnel-accounts',
      'authority-outlives-certificates',
      'hardened-flow-pods',
      'fast-mesh-writes',
      'mesh-service-certificate',
    ],
    removed: ['endpoints', 'bgp-peering-policies'],
  },
  mesh: { etcdQps: 50 },
});

/** Every version of Cilium that Fairlead renders. */
export const ciliumVersions = { '1.20.0': v1_20_0, '1.19.6': v1_19_6 } as const satisfies Record<string, CiliumVersion>;

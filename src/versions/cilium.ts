import { ciliumKeys_1_20_0 } from './cilium-keys';
import type { Image } from './image';

/** The facts of one version of Cilium: the images that its agents run, the keys that its agents know. */
export interface CiliumVersion {
  readonly version: string;
  readonly images: Readonly<
    Record<'agent' | 'operator' | 'envoy' | 'relay' | 'uiFrontend' | 'uiBackend' | 'certgen', Image>
  >;
  /** The keys of cilium-config that agent and operator know. */
  readonly keys: ReadonlySet<string>;
}

const quay = (repository: string, tag: string, digest: string): Image => ({
  registry: 'quay.io',
  repository,
  tag,
  digest: `sha256:${digest}`,
});

const v1_20_0: CiliumVersion = {
  version: '1.20.0',
  images: {
    agent: quay('cilium/cilium', 'v1.20.0', '383968cd5e8873f7976fa76aa6196045643558f4cc9518a207b9335cb24a0e93'),
    operator: quay(
      'cilium/operator-generic',
      'v1.20.0',
      '80744a8cc7c91c2f9e6347629406844eb35d79b30a732c6d41c15b17232a74f3',
    ),
    envoy: quay(
      'cilium/cilium-envoy',
      'v1.37.5-1782911245-7cffc778c923f68a77954a53b1a98d6b5353f004',
      '583057dd4f7d54cd41efff3c413aa0b148ac201f522e2c3336851fa89c78b039',
    ),
    relay: quay('cilium/hubble-relay', 'v1.20.0', '2ca16981c7eb98df0ba9c9d18896bb9ca628b5cbd40dc9801339f4741f91ee94'),
    uiFrontend: quay('cilium/hubble-ui', 'v0.13.5', 'f7d514fc54d784ed6df9d58cf0e97648b143f92b766dd1780ed3fc845bd4c516'),
    uiBackend: quay(
      'cilium/hubble-ui-backend',
      'v0.13.5',
      'fac0c300ae119274edca11fd89b1ad23c788792d8bc4ea2ba631c709e8d3c688',
    ),
    certgen: quay('cilium/certgen', 'v0.4.8', 'e65f1d15a0ffaf2df32797c8ad1c797fc64dad11c274cd96a2eafa89d712cdc3'),
  },
  keys: ciliumKeys_1_20_0,
};

/** Every version of Cilium that Fairlead renders. */
export const ciliumVersions = { '1.20.0': v1_20_0 } as const satisfies Record<string, CiliumVersion>;

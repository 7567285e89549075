import type { Image } from './image';

/** The facts of one version of EgressGateway. */
export interface EgressGatewayVersion {
  readonly version: string;
  readonly images: { readonly agent: Image; readonly controller: Image };
}

const image = (name: string, tag: string): Image => ({
  registry: 'ghcr.io',
  repository: `spidernet-io/egressgateway-${name}`,
  tag,
});

/** Every version of EgressGateway that Fairlead renders. */
export const egressGatewayVersions = {
  '0.6.9': {
    version: '0.6.9',
    images: { agent: image('agent', 'v0.6.9'), controller: image('controller', 'v0.6.9') },
  },
} as const satisfies Record<string, EgressGatewayVersion>;

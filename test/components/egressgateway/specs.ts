import { egressGateway } from '../../../src/components/egressgateway/egress-gateway';
import { anyModelOf } from '../../support/model-of';

const groups = [{ name: 'gateways', selector: { matchLabels: { 'node.example.com/egress': 'true' } } }];

/** A gateway of ten addresses on the group above. */
export const gateway = { name: 'partners', nodes: 'gateways', addresses: ['10.0.10.200-10.0.10.209'] };

/** A policy of some pods through that gateway. */
export const policy = {
  name: 'billing',
  from: { pods: { matchLabels: { app: 'billing' } } },
  to: ['192.0.2.0/24'],
  gateway: 'partners',
};

/** A spec beside Calico, with `egress` laid over a gateway and a policy; `more` is laid over the spec. */
export const specOf = (egress: object = {}, more: object = {}) => ({
  nodes: { groups },
  services: { proxy: 'kube-proxy' },
  cni: { external: { name: 'calico' } },
  egress: { implementation: 'egressgateway', gateways: [gateway], policies: [policy], egressGateway: {}, ...egress },
  ...more,
});

/** What the component gives for a spec. */
export const render = (spec: object) => egressGateway(anyModelOf(spec));

/** Its findings, `FL-EG-005 /spec/egress/policies/0/gateway`. */
export const complaints = (spec: object) => render(spec).findings.map(({ code, path }) => `${code} ${path}`);

/** All objects of a kind, as plain data. */
export const objects = (spec: object, kind: string) =>
  render(spec)
    .manifests.filter(({ object }) => object.kind === kind)
    .map(({ object }) => JSON.parse(JSON.stringify(object)));

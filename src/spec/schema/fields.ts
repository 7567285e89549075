import { Type } from 'typebox';

/** What several sections share. `format` names are Fairlead's own and are checked by spec/formats.ts. */

export const described = (description: string) => ({ description });

/** Closed: an unknown key is a mistake, never ignored. */
export const closed = (description: string, more: object = {}) => ({
  additionalProperties: false,
  description,
  ...more,
});

/** A section that is always there: left out, it is filled with its own defaults. */
export const filled = (description: string) => closed(description, { default: {} });

export const text = (description: string, more: object = {}) => Type.String({ minLength: 1, description, ...more });

export const dnsLabel = (description: string) =>
  Type.String({ pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$', description });

/** How Cilium names a cluster: it writes the name into identities. */
export const clusterName = (description: string) =>
  Type.String({ pattern: '^[a-z0-9]([-a-z0-9]{0,30}[a-z0-9])?$', description });

/** RFC 1123 subdomain: the name of most Kubernetes objects. */
export const dnsName = (description: string) =>
  Type.String({
    pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    maxLength: 253,
    description,
  });

export const ip = (description: string) => Type.String({ format: 'ip', description });
/** An IP address, or a DNS name. */
export const host = (description: string) => Type.String({ format: 'host', description });
export const cidr = (description: string) => Type.String({ format: 'cidr', description });
/** An address, a CIDR or `first-last`, both ends included. */
export const ipRange = (description: string) => Type.String({ format: 'ip-range', description });
export const port = (description: string, more: object = {}) =>
  Type.Integer({ minimum: 1, maximum: 65535, description, ...more });
export const flag = (description: string, value: boolean) => Type.Boolean({ default: value, description });
export const count = (description: string, more: object = {}) => Type.Integer({ minimum: 0, description, ...more });

export const list = <T extends Parameters<typeof Type.Array>[0]>(item: T, description: string) =>
  Type.Array(item, { default: [], description });

/** Labels of an object. */
export const labels = (description: string) =>
  Type.Record(Type.String(), Type.String(), { format: 'labels', default: {}, description });

export const annotations = (description: string) =>
  Type.Record(Type.String(), Type.String(), { format: 'annotations', default: {}, description });

/** Amounts by their resources: `{cpu: 100m, memory: 128Mi}`. */
export const quantities = (description: string) =>
  Type.Optional(Type.Record(Type.String(), Type.String(), { format: 'quantities', description }));

/** The name of a network device. */
export const device = (description: string) => Type.String({ minLength: 1, format: 'device', description });

/** A cron line. */
export const schedule = (description: string, value: string) =>
  Type.String({ minLength: 1, format: 'schedule', default: value, description });

const expression = Type.Object(
  {
    key: text('The label.'),
    operator: Type.Enum(['In', 'NotIn', 'Exists', 'DoesNotExist'], described('How the label is compared.')),
    values: Type.Optional(Type.Array(Type.String(), described('For In and NotIn.'))),
  },
  closed('One requirement.', { format: 'requirement' }),
);

/** The fields of a Kubernetes LabelSelector (meta/v1). */
export const labelExpressions = {
  matchLabels: Type.Optional(
    Type.Record(Type.String(), Type.String(), { format: 'labels', description: 'Labels that must be equal.' }),
  ),
  matchExpressions: Type.Optional(Type.Array(expression, described('Requirements that must all hold.'))),
};

/** A Kubernetes LabelSelector (meta/v1). */
export const labelSelector = (description: string) => Type.Object(labelExpressions, closed(description));

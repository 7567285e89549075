import { rule } from '../rule';

export interface CiliumKey {
  readonly key: string;
  readonly value: string;
}

const docs = 'https://docs.cilium.io/en/v1.20/cmdref/cilium-agent/';
const written = ({ key, value }: CiliumKey) => `\`${key}: ${JSON.stringify(value)}\``;

/** Keys of cilium-config that the spec adds: FL-CIL-001 to FL-CIL-006. */
export const ciliumConfigRules = {
  'FL-CIL-001': rule<CiliumKey & { takes: string }>({
    severity: 'error',
    title: 'a value that a key of cilium-config does not take',
    message: ({ key, value, takes }) => `\`${key}\` cannot be ${JSON.stringify(value)}: it takes ${takes}`,
    why: 'an agent that cannot read a value of its configuration does not start, or takes the default without a word',
    docs,
  }),
  'FL-CIL-002': rule<CiliumKey & { what: string }>({
    severity: 'error',
    title: 'a key of cilium-config that excludes something else',
    message: (args) => `${written(args)} excludes ${args.what}`,
    why: 'agents do not start with both',
    help: ({ key }) => `remove \`${key}\`, or the other`,
    docs,
  }),
  'FL-CIL-003': rule<CiliumKey & { what: string }>({
    severity: 'error',
    title: 'a key of cilium-config that needs something else',
    message: (args) => `${written(args)} needs ${args.what}`,
    why: 'agents do not start with the one and without the other, or drop traffic',
    help: ({ key }) => `write what it needs, or remove \`${key}\``,
    docs,
  }),
  'FL-CIL-004': rule<CiliumKey & { what: string }>({
    severity: 'error',
    title: 'a key of cilium-config without effect',
    message: (args) => `${written(args)} does nothing without ${args.what}`,
    why: 'a setting that is ignored looks as if it worked',
    help: ({ key }) => `remove \`${key}\`, or write what it is for`,
    docs,
  }),
  'FL-CIL-005': rule<CiliumKey & { what: string }>({
    severity: 'error',
    title: 'a key of cilium-config that wants more than a key',
    message: (args) => `${written(args)} wants ${args.what}, which Fairlead does not render`,
    why: 'agents or operator would wait for it for ever, or not start',
    help: ({ key }) => `remove \`${key}\``,
    docs,
  }),
  'FL-CIL-006': rule<CiliumKey & { what: string }>({
    severity: 'warning',
    title: 'a key of cilium-config with a risk',
    message: (args) => `${written(args)}: ${args.what}`,
    why: 'it works, but not as everybody who reads the spec expects',
    help: ({ key }) => `remove \`${key}\` where that is not meant`,
    docs,
  }),
};

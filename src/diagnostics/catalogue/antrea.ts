import { rule } from '../rule';

/** What Antrea's configuration cannot say, and what Antrea cannot do: FL-AN-0nn. */
export const antreaRules = {
  'FL-AN-001': rule<{ key: string; from: string | undefined }>({
    severity: 'error',
    title: 'a key of antrea-config that Fairlead writes itself',
    message: ({ key }) => `the key \`${key}\` of antrea-config is Fairlead's own`,
    why: 'the rest of the output is rendered for the value that Fairlead gives it, and two sources would contradict each other',
    help: ({ key, from }) => (from ? `set \`${from}\` and remove \`${key}\`` : `remove \`${key}\``),
  }),
  'FL-AN-002': rule<{ key: string; field: string; version: string; meant: string | undefined }>({
    severity: 'error',
    title: 'an unknown key of antrea-config',
    message: ({ key, field, version }) => `Antrea ${version} knows no key \`${key}\` in ${field}`,
    why: 'agents and controller pass over a key that they do not know, without a word',
    help: ({ meant }) => (meant ? `did you mean \`${meant}\`?` : undefined),
  }),
  'FL-AN-003': rule<{ key: string; type: 'text' | 'number' | 'flag' | 'list' }>({
    severity: 'error',
    title: 'a key of antrea-config with a value of the wrong kind',
    message: ({ key, type }) => `\`${key}\` must be ${kinds[type]}`,
    why: 'agents and controller do not start with a configuration that they cannot decode',
    help: ({ key, type }) => `write \`${key}\` as ${kinds[type]}`,
  }),
  'FL-AN-004': rule<{ gate: string; from: string }>({
    severity: 'error',
    title: 'a feature gate that the spec decides',
    message: ({ gate, from }) => `\`${from}\` opens the feature gate \`${gate}\` already`,
    why: 'two sources for one gate would contradict each other one day',
    help: ({ gate }) => `remove \`${gate}\``,
  }),
  'FL-AN-005': rule<{ gate: string; version: string; meant: string | undefined }>({
    severity: 'error',
    title: 'an unknown feature gate',
    message: ({ gate, version }) => `Antrea ${version} has no feature gate \`${gate}\``,
    why: 'agents and controller do not start with a gate that they do not know',
    help: ({ meant }) => (meant ? `did you mean \`${meant}\`?` : undefined),
    docs: 'https://antrea.io/docs/v2.7.0/docs/feature-gates/',
  }),
  'FL-AN-006': rule<{ gate: string; on: boolean }>({
    severity: 'error',
    title: 'a feature gate that is settled',
    message: ({ gate, on }) => `the feature gate \`${gate}\` is always ${on ? 'true' : 'false'}`,
    why: 'agents and controller do not start when a settled gate is set to anything else',
    help: ({ gate }) => `remove \`${gate}\``,
    docs: 'https://antrea.io/docs/v2.7.0/docs/feature-gates/',
  }),
  'FL-AN-010': rule<{ what: string; instead: string }>({
    severity: 'error',
    title: 'something that Antrea does not do',
    message: ({ what }) => `Antrea does not do this: ${what}`,
    why: 'it would be passed over, and the cluster would not do what the spec says',
    help: ({ instead }) => instead,
  }),
  'FL-AN-011': rule<{ what: string; needs: string }>({
    severity: 'error',
    title: 'a setting with which Antrea does not start',
    message: ({ what, needs }) => `${what} needs ${needs}`,
    why: 'agents or controller check this at start and stop there',
    help: ({ what, needs }) => `set ${needs}, or remove ${what}`,
  }),
  'FL-AN-012': rule<{ what: string; needs: string }>({
    severity: 'error',
    title: 'a setting that Antrea would pass over',
    message: ({ what, needs }) => `${what} has no effect without ${needs}`,
    why: 'agents say so in their log at most, and go on without it',
    help: ({ what, needs }) => `set ${needs}, or remove ${what}`,
  }),
  'FL-AN-013': rule({
    severity: 'error',
    title: 'no pod ranges for the controller',
    message: () => "`pods.cidrs` is empty, but Antrea's controller is to divide it among the nodes",
    why: 'the controller does not start without a range',
    help: () => 'give `pods.cidrs`, for example [10.244.0.0/16], or set `pods.ipam` to kubernetes',
  }),
  'FL-AN-014': rule<{ family: 4 | 6; mask: number; least: number; most: number }>({
    severity: 'error',
    title: 'a node range that Antrea does not give',
    message: ({ family, mask, least, most }) =>
      `Antrea gives nodes IPv${family} ranges of /${least} to /${most}, not of /${mask}`,
    why: 'the controller does not start with another size',
    help: ({ family, least, most }) => `set \`pods.nodeMaskSize.ipv${family}\` to something from ${least} to ${most}`,
  }),
  'FL-AN-015': rule<{ address: string }>({
    severity: 'error',
    title: 'not the address of a flow collector',
    message: ({ address }) => `"${address}" is not the address of a flow collector`,
    why: 'agents do not start with an address that they cannot read',
    help: () => 'write `flow-aggregator/flow-aggregator:14739:grpc` for a Service, or `192.0.2.10:4739:tls`',
  }),
  'FL-AN-016': rule<{ key: string; value: string; allowed: string }>({
    severity: 'error',
    title: 'a value that Antrea refuses',
    message: ({ key, value, allowed }) => `\`${key}\` is ${allowed}, not ${value}`,
    why: 'agents or controller check this at start and stop there',
    help: ({ key, allowed }) => `set \`${key}\` to ${allowed}`,
  }),
  'FL-AN-017': rule<{ one: string; other: string; port: number }>({
    severity: 'error',
    title: 'one port for two listeners of Antrea',
    message: ({ one, other, port }) => `${one} and ${other} both listen on port ${port}`,
    why: 'both are on the host network, and the second to start stops there',
    help: () => 'give each a port of its own; left out they are 10349, 10350 and 10351',
  }),
  'FL-AN-018': rule<{ range: string; nodePorts: string }>({
    severity: 'warning',
    title: 'ports of pods among the NodePorts',
    message: ({ range, nodePorts }) =>
      `NodePortLocal takes ${range}, and Services have ${nodePorts} unless the API server says otherwise`,
    why: 'a port that both give away leads to one of them only',
    help: () => 'leave out `portRange`, or take ports outside of the range of the API server',
    docs: 'https://antrea.io/docs/v2.7.0/docs/node-port-local/',
  }),
  'FL-AN-019': rule({
    severity: 'error',
    title: 'agents that refuse each other',
    message: () => '`memberlist.gossipVerifyIncoming` needs `memberlist.gossipVerifyOutgoing: true`',
    why: 'agents would send what agents do not take, and each would claim every address for itself',
    help: () =>
      'set `gossipVerifyIncoming: false` too; on the way from 2.6 both are false, then outgoing alone is true, then both',
    docs: 'https://antrea.io/docs/v2.7.0/docs/egress/',
  }),
} as const;

const kinds = { text: 'a string', number: 'a number', flag: '`true` or `false`', list: 'a list' } as const;

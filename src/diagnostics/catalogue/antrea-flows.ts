import { rule } from '../rule';

const docs = 'https://antrea.io/docs/v2.7.0/docs/network-flow-visibility/';

/** The flow aggregator of Antrea: FL-AN-311 to FL-AN-319. */
export const antreaFlowRules = {
  'FL-AN-311': rule({
    severity: 'error',
    title: 'two collectors of flow records',
    message: () => 'agents send flow records to `cni.antrea.flowCollector` or to the relay, not to both',
    why: "an agent's file has room for one collector, and the other one would stay empty",
    help: () =>
      'write the collector into `cni.antrea.flowAggregator.collector`, or as a FlowExporterDestination into `cni.antrea.resources`',
    docs,
  }),
  'FL-AN-312': rule({
    severity: 'warning',
    title: 'flow records that go nowhere',
    message: () => 'the flow aggregator gets records and hands them to nobody',
    why: 'it keeps none of them: only `antctl` sees those that are under way',
    help: () => 'name `collector`, `clickHouse` or `s3` in `cni.antrea.flowAggregator`, or write `log: true`',
    docs,
  }),
  'FL-AN-313': rule<{ replicas: number }>({
    severity: 'error',
    title: 'more than one aggregator',
    message: ({ replicas }) => `${replicas} flow aggregators cannot join the two ends of a flow`,
    why: 'each would have one end of some flows and wait for the other in vain',
    help: () => 'leave out `replicas`, or write `mode: proxy` in `cni.antrea.flowAggregator`',
    docs,
  }),
  'FL-AN-314': rule<{ address: string }>({
    severity: 'error',
    title: 'a collector whose address cannot be read',
    message: ({ address }) => `${JSON.stringify(address)} is not \`host:port:protocol\` with \`tcp\` or \`udp\``,
    why: 'the aggregator ends when it reads it',
    help: () => 'write for example `10.0.0.9:4739:tcp`',
    docs,
  }),
  'FL-AN-315': rule({
    severity: 'error',
    title: 'TLS over UDP',
    message: () => 'the aggregator speaks TLS with a collector over TCP only',
    why: 'flow records would not go out encrypted, against what the spec says',
    help: () => 'end the address in `:tcp`, or leave out `tls`',
    docs,
  }),
  'FL-AN-317': rule({
    severity: 'error',
    title: 'flows that nobody takes',
    message: () => 'flows are to be recorded, but the spec does not say who takes them',
    why: "Antrea's agents keep no flows: without a collector they record none, and say nothing of it",
    help: () =>
      'write `relay: true`, or name a `cni.antrea.flowCollector`, or open `FlowExporter` in `cni.antrea.featureGates` for FlowExporterDestinations',
    docs,
  }),
  'FL-AN-316': rule<{ field: string }>({
    severity: 'error',
    title: 'a destination that a proxy has not',
    message: ({ field }) =>
      `with \`mode: proxy\` the aggregator hands records to a \`collector\` alone, not to \`${field}\``,
    why: 'the aggregator ends when it reads such a configuration',
    help: ({ field }) => `leave out \`${field}\`, or write \`mode: aggregate\``,
    docs,
  }),
} as const;

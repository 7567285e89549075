import { rule } from '../rule';

const egress = 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/';

/** Traffic in and out, and seeing it: FL-EGW-1nn, FL-GW-1nn, FL-OBS-1nn. */
export const trafficRules = {
  'FL-EGW-103': rule({
    severity: 'error',
    title: 'an egress policy for nobody',
    message: () => '`from` selects neither namespaces nor pods',
    why: 'an empty selector is every pod of the cluster, which nobody means by leaving it out',
    help: () => 'add `namespaces` or `pods`; `namespaces: {}` is all of them',
    docs: egress,
  }),
  'FL-EGW-104': rule<{ range: string }>({
    severity: 'error',
    title: 'an exception from nothing',
    message: ({ range }) => `${range} is excepted, and no range in \`to\` holds it`,
    why: 'it changes nothing, so something else was probably meant',
    help: () => 'remove it, or mend `to`',
    docs: 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/',
  }),
  'FL-EGW-110': rule<{ range: string; what: string }>({
    severity: 'error',
    title: 'an egress policy for the inside of the cluster',
    message: ({ range, what }) => `${range} is a part of ${what}, where no egress gateway of Cilium is asked`,
    why: 'agents leave packets to pods, Services and nodes of the cluster alone: the policy does nothing for them',
    help: () => 'remove it, or write the addresses outside of the cluster that are meant',
    docs: egress,
  }),
  'FL-EGW-111': rule<{ gateway: string; group: string }>({
    severity: 'error',
    title: 'an egress gateway without a node',
    message: ({ gateway, group }) =>
      `the egress gateway \`${gateway}\` is on the group \`${group}\`, which has no node`,
    why: 'what policies send there is dropped: without a gateway nothing leaves',
    help: () => 'name a group with nodes, or mend its `count`',
    docs: egress,
  }),
  'FL-EGW-112': rule<{ policy: string; other: string; range: string }>({
    severity: 'error',
    title: 'two egress gateways for the same traffic',
    message: ({ policy, other, range }) =>
      `the policies \`${policy}\` and \`${other}\` send the same pods to ${range} through two gateways`,
    why: 'agents take either one, and another one after a restart: the source address changes by chance',
    help: () => 'leave the range to one of them, or select other pods',
    docs: egress,
  }),
  'FL-GW-103': rule<{ of: string; field: string }>({
    severity: 'error',
    title: 'a setting of something that is off',
    message: ({ of, field }) => `gateways.${of}.${field} does nothing while gateways.${of}.enabled is false`,
    why: 'a setting that is ignored looks as if it worked',
    help: ({ field }) => `write \`enabled: true\`, or remove \`${field}\``,
    docs: 'https://docs.cilium.io/en/v1.20/network/servicemesh/gateway-api/gateway-api/',
  }),
  'FL-GW-104': rule<{ name: string }>({
    severity: 'error',
    title: 'two listeners that cannot be told apart',
    message: ({ name }) => `this listener has the port, protocol and hostname of the listener \`${name}\``,
    why: 'Gateway API marks both as conflicted, and neither serves',
    help: () => 'give one of them another port or hostname',
    docs: 'https://gateway-api.sigs.k8s.io/reference/spec/#listener',
  }),
  'FL-GW-110': rule<{ name: string; port: number }>({
    severity: 'error',
    title: 'two protocols on one port of a Gateway',
    message: ({ name, port }) => `this listener and the listener \`${name}\` speak different protocols on port ${port}`,
    why: 'Gateway API marks both as conflicted, and neither serves',
    help: () => 'give one of them another port: HTTP is mostly on 80, HTTPS and TLS on 443',
    docs: 'https://gateway-api.sigs.k8s.io/reference/spec/#listener',
  }),
  'FL-OBS-120': rule<{
    metric: string;
    version: string;
    problem: 'unknown' | 'twice' | 'blank' | { conflicts: string };
    similar: string | undefined;
  }>({
    severity: 'error',
    title: 'metrics of flows that agents do not make',
    message: ({ metric, version, problem }) =>
      problem === 'unknown'
        ? `Hubble of Cilium ${version} has no metric \`${metric}\``
        : problem === 'twice'
          ? `the metric \`${metric}\` is asked for twice`
          : problem === 'blank'
            ? `the metric \`${metric}\` has a blank in it`
            : `the metrics \`${metric}\` and \`${problem.conflicts}\` exclude each other`,
    why: 'agents part metrics at blanks, pass over those that they do not know, and do not start where two exclude each other',
    help: ({ metric, problem, similar }) =>
      problem === 'unknown'
        ? similar && `did you mean \`${similar}\`?`
        : problem === 'blank'
          ? 'write it without: options follow a `:`, with `;` between them'
          : `keep one${problem === 'twice' ? `, with the options of both` : `: \`${metric}\` or the other`}`,
    docs: 'https://docs.cilium.io/en/v1.20/observability/metrics/#hubble-exported-metrics',
  }),
  'FL-OBS-121': rule<{
    metric: string;
    option: string;
    problem: 'unknown' | 'twice' | 'valued' | 'empty' | { value: string };
    similar: string | undefined;
  }>({
    severity: 'error',
    title: 'an option of a metric of flows that agents do not take',
    message: ({ metric, option, problem }) =>
      problem === 'unknown'
        ? `the metric \`${metric}\` has no option \`${option}\``
        : problem === 'twice'
          ? `the metric \`${metric}\` has the option \`${option}\` twice`
          : problem === 'valued'
            ? `the option \`${option}\` of the metric \`${metric}\` takes no value`
            : problem === 'empty'
              ? `the option \`${option}\` of the metric \`${metric}\` has no value`
              : `the option \`${option}\` of the metric \`${metric}\` does not take \`${problem.value}\``,
    why: 'agents do not start with a context or a label that they do not know, and pass over any other option; one without values is on whatever its value',
    help: ({ option, problem, similar }) =>
      problem === 'valued'
        ? `write \`${option}\` alone, or remove it`
        : problem === 'empty'
          ? `write a value, \`${option}=${similar}\`, or remove the option`
          : problem === 'twice'
            ? 'write it once, with all of its values'
            : similar && `did you mean \`${similar}\`?`,
    docs: 'https://docs.cilium.io/en/v1.20/observability/metrics/#context-options',
  }),
  'FL-OBS-101': rule<{ what: string; needs: string }>({
    severity: 'error',
    title: 'a part that needs another',
    message: ({ what, needs }) => `${what} needs ${needs}`,
    why: 'it would have nothing to show',
    help: ({ what, needs }) => `write ${needs}, or remove ${what}`,
    docs: 'https://docs.cilium.io/en/v1.20/observability/metrics/',
  }),
  'FL-OBS-102': rule<{ metric: string }>({
    severity: 'error',
    title: 'exemplars without OpenMetrics',
    message: ({ metric }) => `exemplars of \`${metric}\` need openMetrics: true`,
    why: 'the older text format of Prometheus has no exemplars, and they are left out',
    help: () => 'write `openMetrics: true`, or remove `exemplars=true`',
    docs: 'https://docs.cilium.io/en/v1.20/observability/metrics/',
  }),
} as const;

import { describe, expect, test } from 'vitest';
import { checkFlowMetrics } from '../../src/checks/check-flow-metrics';
import { modelOf } from '../support/model-of';

const told = (metrics: readonly string[], version = '1.20.0') =>
  checkFlowMetrics(modelOf({ cni: { cilium: { version } }, observability: { flows: { metrics } } })).map(
    ({ code, message, path }) => `${code} ${path?.split('/').at(-1)} ${message}`,
  );

describe('metrics of flows', () => {
  test('those of the chart and of its dashboards are taken', () => {
    const good = [
      'dns:query;ignoreAAAA',
      'drop:sourceContext=pod;destinationContext=namespace|reserved-identity|dns',
      'tcp',
      'flow:SourceContext=Workload-Name;destinationIngressContext=app',
      'flows-to-world:any-drop;port;syn-only',
      'icmp:',
      'policy:sourceEgressContext=identity;labelsContext=source_namespace,destination_workload_kind,traffic_direction',
      'httpV2:exemplars=true;labelsContext=source_ip,destination_app',
      'port-distribution',
    ];
    expect(told([...good, 'sctp'])).toEqual([]);
    expect(told([...good, 'kafka'], '1.19.6')).toEqual([]);
  });

  test.each([
    ['kafka', '1.20.0'],
    ['sctp', '1.19.6'],
  ])('%s is none of Cilium %s', (metric, version) => {
    expect(told([metric], version)).toEqual([`FL-OBS-120 0 Hubble of Cilium ${version} has no metric \`${metric}\``]);
  });

  test.each<[string[], string]>([
    [['dns: query'], 'FL-OBS-120 0 the metric `dns` has a blank in it'],
    [['tcp', 'tcp:sourceContext=ip'], 'FL-OBS-120 1 the metric `tcp` is asked for twice'],
    [['httpV2', 'http'], 'FL-OBS-120 1 the metrics `http` and `httpV2` exclude each other'],
    [['dns:querry'], 'FL-OBS-121 0 the metric `dns` has no option `querry`'],
    [['drop:query'], 'FL-OBS-121 0 the metric `drop` has no option `query`'],
    [['tcp:exemplars=true'], 'FL-OBS-121 0 the metric `tcp` has no option `exemplars`'],
    [['dns:query=false'], 'FL-OBS-121 0 the option `query` of the metric `dns` takes no value'],
    [['flow:sourceContext'], 'FL-OBS-121 0 the option `sourceContext` of the metric `flow` has no value'],
    [['flow:labelsContext='], 'FL-OBS-121 0 the option `labelsContext` of the metric `flow` has no value'],
    [
      ['flow:sourceContext=pod-short'],
      'FL-OBS-121 0 the option `sourceContext` of the metric `flow` does not take `pod-short`',
    ],
    [
      ['flow:sourceContext=pod,dns'],
      'FL-OBS-121 0 the option `sourceContext` of the metric `flow` does not take `pod,dns`',
    ],
    [
      ['flow:labelsContext=Source_IP'],
      'FL-OBS-121 0 the option `labelsContext` of the metric `flow` does not take `Source_IP`',
    ],
    [['httpV2:exemplars=yes'], 'FL-OBS-121 0 the option `exemplars` of the metric `httpV2` does not take `yes`'],
    [['tcp:sourceContext=ip;sourcecontext=pod'], 'FL-OBS-121 0 the metric `tcp` has the option `sourceContext` twice'],
  ])('%j is told', (metrics, expected) => {
    expect(told(metrics)).toEqual([expected]);
  });
});

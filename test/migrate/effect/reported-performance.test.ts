import { describe, expect, test } from 'vitest';
import { readMetrics } from '../../../src/migrate/effect/read-metrics';
import { reportedPerformance } from '../../../src/migrate/report/reported-performance';

/** Two scrapes, a minute apart: what stands in the first, and what has grown by as much as is told. */
const scrapes = (...lines: readonly (readonly [series: string, first: number, grown: number])[]) =>
  lines.map(([series, first, grown]) => `${series} ${first} 60000\n${series} ${first + grown} 120000\n`).join('');

const cpu = (container: string, instance = 'a') =>
  `container_cpu_usage_seconds_total{container="${container}",instance="${instance}"}`;

function compared(before: string, after: string, question: string, to: 'cilium' | 'antrea' = 'cilium') {
  const [was, is] = [before, after].map((text) => readMetrics({ path: 'metrics', text }));
  expect([was?.findings, is?.findings]).toEqual([[], []]);
  const all = reportedPerformance({ cni: 'calico', series: was?.series ?? [] }, { cni: to, series: is?.series ?? [] });
  const found = all.find((one) => one.question.includes(question));
  if (!found) throw new Error(`no figure asks for ${question}`);
  return found;
}

describe('CM-32 what a network costs before and after', () => {
  test('is the mean over nodes of what their agents take together', () => {
    const was = scrapes([cpu('calico-node'), 100, 6], [cpu('kube-proxy'), 5, 3], [cpu('calico-node', 'b'), 9, 3]);
    const is = scrapes([cpu('cilium-agent'), 100, 6], [cpu('cilium-agent', 'b'), 1, 12], [cpu('nginx', 'c'), 1, 60]);
    const { before, after, change } = compared(was, is, 'CPU');
    expect(before).toEqual({
      ...{ known: true, metric: 'container_cpu_usage_seconds_total', parts: ['calico-node', 'kube-proxy'] },
      ...{ value: 0.1, instances: 2, named: true },
    });
    expect(after).toMatchObject({ parts: ['cilium-agent'], value: expect.closeTo(0.15, 9) });
    expect(change).toEqual({ known: true, percent: expect.closeTo(50, 9) });
  });

  test('of a gauge one scrape is enough, of a counter it is not', () => {
    const memory = (mebibytes: number) =>
      `container_memory_working_set_bytes{container="kube-proxy"} ${mebibytes * 2 ** 20}\n`;
    const [was, is] = [`${memory(20)}${cpu('kube-proxy')} 7\n`, `${memory(15)}${cpu('kube-proxy')} 8\n`];
    expect(compared(was, is, 'memory').change).toEqual({ known: true, percent: -25 });
    expect(compared(was, is, 'CPU').before).toEqual({
      known: false,
      why: '`container_cpu_usage_seconds_total`: a counter tells nothing without two samples and their times',
    });
  });

  test('of a duration it is the mean, of segments the share, and what has not been asked tells nothing', () => {
    const dns = (seconds: number, answers: number) =>
      scrapes(
        ['coredns_dns_request_duration_seconds_sum{instance="a",zone="."}', 4, seconds],
        ['coredns_dns_request_duration_seconds_count{instance="a",zone="."}', 900, answers],
      );
    expect(compared(dns(2, 1000), dns(1, 1000), 'CoreDNS')).toMatchObject({
      ...{ before: { value: 0.002 }, after: { value: 0.001 }, change: { percent: -50 } },
    });
    expect(compared(dns(2, 1000), dns(0, 0), 'CoreDNS').after).toMatchObject({
      why: expect.stringMatching('counted nothing'),
    });
    const tcp = (again: number) =>
      scrapes(['node_netstat_Tcp_RetransSegs', 1, again], ['node_netstat_Tcp_OutSegs', 1, 200]);
    expect(compared(tcp(1), tcp(3), 'TCP')).toMatchObject({
      before: { value: expect.closeTo(0.005, 9) },
      after: { value: expect.closeTo(0.015, 9) },
    });
  });

  test('a counter that begins anew, a node more, another interface and a scrape of one agent are not compared', () => {
    const more = scrapes([cpu('calico-node'), 1, 6], [cpu('calico-node', 'b'), 1, 6]);
    const one = scrapes([cpu('cilium-agent'), 1, 6]);
    expect(compared(scrapes([cpu('calico-node'), 9, -8]), one, 'CPU')).toMatchObject({
      before: { why: '`container_cpu_usage_seconds_total`: the counter begins anew between its samples' },
      change: { known: false, why: 'it is not known on both sides' },
    });
    expect(compared(more, one, 'CPU').change).toMatchObject({ why: 'it is of 2 instances, then of 1' });
    const alone = scrapes(['container_cpu_usage_seconds_total{container="cilium-agent"}', 1, 6]);
    expect(compared(scrapes([cpu('calico-node'), 1, 6]), alone, 'CPU').change).toMatchObject({
      why: 'one side is of one agent, the other of all that were asked',
    });
    const drops = (device: string) =>
      scrapes(
        [`node_network_receive_drop_total{device="${device}"}`, 1, 6],
        ['node_network_receive_drop_total{device="cali0"}', 1, 60],
      );
    expect(compared(drops('ens5'), drops('ens5'), 'interfaces')).toMatchObject({
      before: { value: 0.1, parts: ['ens5'] },
    });
    expect(compared(drops('ens5'), drops('ens6'), 'interfaces').change).toMatchObject({
      why: 'it is of ens5, then of ens6',
    });
  });

  test('from nothing no percentage leads, and from nothing to nothing none at all', () => {
    const [none, some] = [scrapes([cpu('kube-proxy'), 1, 0]), scrapes([cpu('kube-proxy'), 1, 6])];
    expect(compared(none, some, 'CPU').change).toEqual({ known: false, why: 'it was nothing before' });
    expect(compared(none, none, 'CPU').change).toEqual({ known: true, percent: 0 });
    expect(compared(some, none, 'CPU').change).toEqual({ known: true, percent: -100 });
  });

  test('what agents measure of themselves is told in one unit, and never compared with what others do', () => {
    const mean = (metric: string, sum: number) => scrapes([`${metric}_sum`, 1, sum], [`${metric}_count`, 1, 10]);
    const felix = mean('felix_int_dataplane_apply_time_seconds', 2);
    const told = compared(felix, mean('antrea_agent_ovs_flow_ops_latency_milliseconds', 30), 'datapath', 'antrea');
    expect(told).toMatchObject({
      before: { metric: 'felix_int_dataplane_apply_time_seconds', value: 0.2 },
      after: { metric: 'antrea_agent_ovs_flow_ops_latency_milliseconds', value: expect.closeTo(0.003, 9) },
      change: { known: false, why: 'the two do not measure the same' },
    });
    const drops = scrapes(['cilium_drop_count_total{direction="INGRESS",reason="Policy denied"}', 1, 6]);
    expect(compared(felix, drops, 'agent of a node drop')).toMatchObject({
      before: { known: false, why: 'no metric of this CNI tells it' },
      after: { known: true, value: 0.1 },
    });
  });

  test('what Prometheus has recorded is taken as it is, and compared with what is scraped', () => {
    const recorded = (metric: string, value: string) => ({
      metric: { __name__: 'network:agent_cpu_cores:rate5m', instance: 'a', container: 'cilium-agent', metric },
      value: [1731406000, value],
    });
    const text = JSON.stringify({
      status: 'success',
      data: {
        resultType: 'vector',
        result: [recorded('container_cpu_usage_seconds_total', '0.2'), recorded('another', '7')],
      },
    });
    const { after, change } = compared(scrapes([cpu('calico-node'), 1, 6]), text, 'CPU');
    expect(after).toMatchObject({ value: 0.2, parts: ['cilium-agent'], instances: 1 });
    expect(change).toEqual({ known: true, percent: 100 });
  });
});

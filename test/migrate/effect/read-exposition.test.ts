import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExposition } from '../../../src/migrate/effect/read-exposition';

const scrape = `# HELP container_cpu_usage_seconds_total Cumulative cpu time consumed in seconds.
# TYPE container_cpu_usage_seconds_total counter
container_cpu_usage_seconds_total{container="calico-node",cpu="total",id="/kubepods.slice/cri-containerd-4f.scope",image="quay.io/calico/node:v3.30.0",name="4f",namespace="calico-system",pod="calico-node-7xk2p"} 1843.123456 1731406000123
# HELP felix_int_dataplane_apply_time_seconds Time in seconds that it took to apply a dataplane update.
# TYPE felix_int_dataplane_apply_time_seconds summary
felix_int_dataplane_apply_time_seconds{quantile="0.5"} NaN
felix_int_dataplane_apply_time_seconds_sum 12.5
felix_int_dataplane_apply_time_seconds_count 1.2e+03

coredns_dns_request_duration_seconds_bucket{server="dns://:53",zone=".",le="+Inf"} 516107
go_info{note="a \\"b\\" \\\\ }\\n,"} +Inf
`;

describe('CM-32 the text of a scrape', () => {
  test('is read as agents serve it: labels, escapes, times in milliseconds, numbers that are none', () => {
    const read = readExposition(scrape);
    if ('why' in read) throw new Error(read.why);
    const [cpu, median, sum, count, bucket, note] = read.series;
    expect(cpu?.name).toBe('container_cpu_usage_seconds_total');
    expect(cpu?.labels).toMatchObject({ container: 'calico-node', pod: 'calico-node-7xk2p' });
    expect(cpu?.samples).toEqual([{ value: 1843.123456, at: 1731406000.123 }]);
    expect(median?.samples).toEqual([{ value: Number.NaN }]);
    expect([sum, count].map((one) => one?.samples)).toEqual([[{ value: 12.5 }], [{ value: 1200 }]]);
    expect(bucket?.labels.le).toBe('+Inf');
    expect(note).toEqual({ name: 'go_info', labels: { note: 'a "b" \\ }\n,' }, samples: [{ value: Infinity }] });
  });

  test('may follow one of before, where both tell their time, in any order of labels', () => {
    expect(readExposition('a{x="1",y="2"} 1 1000\na{y="2",x="1"} 3 3000\r\n')).toEqual({
      series: [
        {
          name: 'a',
          labels: { x: '1', y: '2' },
          samples: [
            { value: 1, at: 1 },
            { value: 3, at: 3 },
          ],
        },
      ],
    });
  });

  test.each([
    ['{"status":"success"}', 'it begins with no name of a metric'],
    ['<html><body>Unauthorized</body></html>', 'it begins with no name of a metric'],
    ['up{instance="a} 1', 'its labels cannot be read'],
    ['up{instance="a"', 'it begins with no name of a metric'],
    ['up{a="1",a="2"} 1', 'its labels cannot be read'],
    ['up{a="\\x"} 1', 'its labels cannot be read'],
    ['up', 'it has no value'],
    ['up one', 'it has no value'],
    ['up 1 yesterday', 'more follows its value than a time'],
    ['up 1 1000 # {trace_id="a"} 1', 'it begins with no name of a metric'],
    ['# EOF', 'this is OpenMetrics, whose times are of another unit'],
    ['other 3', 'the same series stands above, at no earlier time'],
    ['other 3 1000', 'the same series stands above, at no earlier time'],
    ['x'.repeat(70_000), 'no line of metrics is as long'],
  ])('breaks off at %.30s', (line, why) => {
    const text = `other 2\n${line}\nup 1\n`;
    expect(readExposition(text)).toEqual({ why, start: 8, end: 8 + Math.min(line.length, 64 * 1024) });
  });

  test('is the same again, however it is written', () => {
    const name = fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,8}$/);
    const label = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/);
    const value = fc.oneof(fc.double(), fc.constantFrom(0, Infinity, -Infinity, Number.NaN));
    const at = fc.option(fc.integer(), { nil: undefined });
    const one = fc.record({
      name,
      labels: fc.dictionary(label, fc.string({ unit: 'binary' }), { maxKeys: 4 }),
      value,
      at,
    });
    const key = ({ name, labels }: { name: string; labels: object }) =>
      JSON.stringify([name, Object.entries(labels).sort()]);
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: key, maxLength: 8 }), (all) => {
        const lines = all.map(
          ({ name, labels, value, at }) =>
            `${name}${written(labels)} ${number(value)}${at === undefined ? '' : ` ${at}`}`,
        );
        expect(readExposition(lines.join('\n'))).toEqual({
          series: all.map(({ name, labels, value, at }) => ({
            ...{ name, labels: { ...labels } },
            samples: [{ value, ...(at !== undefined && { at: at / 1000 }) }],
          })),
        });
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  test('whatever stands in a file, it is read or told of, and never fails', () => {
    const piece = fc.constantFrom(
      'up',
      '{',
      '}',
      '"',
      '\\',
      'a="b"',
      ',',
      ' ',
      '\n',
      '1',
      'NaN',
      '#',
      '# EOF',
      '\t',
      '=',
      'ä',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const read = readExposition(text);
        if ('series' in read) return read.series.every(({ samples }) => samples.length > 0);
        return read.start <= read.end && read.end <= text.length && read.why !== '';
      }),
      { seed: 32, numRuns: 1000 },
    );
  });
});

const escaped = (text: string) => text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
const written = (labels: Readonly<Record<string, string>>) => {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};
const number = (value: number) => (Object.is(value, -0) ? '-0' : String(value).replace('Infinity', 'Inf'));

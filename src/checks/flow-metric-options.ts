import { didYouMean } from '../diagnostics/did-you-mean';

/** What is wrong with one option of a metric: unknown to agents, a value or its lack, or a second of its kind. */
export interface OptionMistake {
  readonly option: string;
  readonly problem: 'unknown' | 'twice' | 'valued' | 'empty' | { readonly value: string };
  readonly similar: string | undefined;
}

const contexts = [
  ...['identity', 'namespace', 'pod', 'pod-name', 'dns', 'ip', 'reserved-identity'],
  ...['workload', 'workload-name', 'app'],
];
const labels = [
  ...['ip', 'pod', 'namespace', 'workload', 'workload_kind', 'app'].flatMap((one) => [
    `source_${one}`,
    `destination_${one}`,
  ]),
  'traffic_direction',
];

interface Form {
  readonly name: string;
  readonly parts: string;
  readonly known: readonly string[];
  /** Letters are large or small in it. */
  readonly free?: boolean;
}

/** What every metric takes, each with what is between its values (Cilium, pkg/hubble/metrics/api). */
const common: readonly Form[] = [
  ...['source', 'destination'].flatMap((end) =>
    ['', 'Egress', 'Ingress'].map((way) => ({ name: `${end}${way}Context`, parts: '|', known: contexts, free: true })),
  ),
  { name: 'labelsContext', parts: ',', known: labels },
];
const exemplars: Form = { name: 'exemplars', parts: '|', known: ['true', 'false'] };

/** Options that are on wherever they are written, whatever their value. */
const switches: Readonly<Record<string, readonly string[]>> = {
  dns: ['query', 'ignoreAAAA'],
  'flows-to-world': ['any-drop', 'port', 'syn-only'],
};

/** The mistakes among the options of a metric: `sourceContext=pod|dns;labelsContext=source_ip`. */
export function flowMetricOptions(metric: string, text: string): OptionMistake[] {
  const on = switches[metric] ?? [];
  const forms = metric.startsWith('http') ? [...common, exemplars] : common;
  const names = [...on, ...forms.map(({ name }) => name)];
  const seen = new Set<string>();
  return text
    .split(';')
    .filter((one) => one !== '')
    .flatMap((one): OptionMistake[] => {
      const [written = '', ...rest] = one.split('=');
      const value = rest.length > 0 ? rest.join('=') : undefined;
      const option = names.find((name) => name.toLowerCase() === written.toLowerCase());
      if (!option) return [{ option: written, problem: 'unknown', similar: didYouMean(written, names) }];
      if (seen.has(option)) return [{ option, problem: 'twice', similar: undefined }];
      seen.add(option);
      const form = forms.find(({ name }) => name === option);
      if (!form) return value === undefined ? [] : [{ option, problem: 'valued', similar: undefined }];
      return illValues(form, value);
    });
}

function illValues({ name: option, parts, known, free = false }: Form, text = ''): OptionMistake[] {
  const values = text.split(parts).filter((one) => one !== '');
  if (values.length === 0) return [{ option, problem: 'empty', similar: known[0] }];
  return values
    .filter((value) => !known.includes(free ? value.toLowerCase() : value))
    .map((value) => ({ option, problem: { value }, similar: didYouMean(value, known) }));
}

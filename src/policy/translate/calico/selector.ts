import { demandsOf } from '../parts/demands-of';
import type { Demand, PodTerm } from '../parts/pod-terms';

/** What a term asks of pods, in Calico's language; undefined where it asks nothing of them. */
export function selectorText(term: PodTerm): string | undefined {
  const account = term.demands.get('serviceAccount');
  return joined([
    ...demandsOf(term, 'pod').flatMap(([attribute, demand]) => textsOf(attribute.slice('pod:'.length), demand)),
    ...(account ? textsOf('projectcalico.org/serviceaccount', account) : []),
  ]);
}

/** What a term asks of namespaces, in Calico's language; undefined where it asks nothing of them. */
export function namespaceSelector(term: PodTerm): string | undefined {
  return joined(
    demandsOf(term, 'namespace').flatMap(([attribute, demand]) =>
      textsOf(attribute.slice('namespace:'.length), demand),
    ),
  );
}

const joined = (texts: readonly string[]) => (texts.length > 0 ? texts.join(' && ') : undefined);

function textsOf(label: string, demand: Demand): string[] {
  if ('in' in demand) {
    const [value, ...more] = demand.in;
    return more.length === 0 ? [`${label} == ${quoted(value ?? '')}`] : [`${label} in {${listed(demand.in)}}`];
  }
  const { notIn, present } = demand;
  const [value, ...more] = notIn;
  return [
    ...(present === undefined ? [] : [`${present ? '' : '!'}has(${label})`]),
    ...(value === undefined
      ? []
      : [more.length === 0 ? `${label} != ${quoted(value)}` : `${label} not in {${listed(notIn)}}`]),
  ];
}

/** No value of a label has a quote in it. */
const quoted = (value: string) => `'${value}'`;
const listed = (values: readonly string[]) => values.map(quoted).join(', ');

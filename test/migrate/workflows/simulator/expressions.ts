import { tags } from '../../../../src/migrate/workflows/tags';

/** What tags of a template stand for, by name: `inputs.parameters.node`, `steps.list.outputs.result`. */
export type Scope = ReadonlyMap<string, string>;

/** The text with each tag replaced. One that nothing is known of is a mistake of the template. */
export function replaced(text: string, scope: Scope): string {
  return text.replace(/\{\{(=?)(.*?)\}\}(?!\})/g, (tag, expression: string, name: string) => {
    if (expression !== '') return computed(tag, scope);
    const value = scope.get(name);
    if (value === undefined) throw new Error(`nothing is known of ${name}`);
    return value;
  });
}

function computed(tag: string, scope: Scope): string {
  const step = /steps\.(\w+)\./.exec(tag)?.[1] ?? '';
  const words = (scope.get(`steps.${step}.outputs.result`) ?? '').split(' ').filter((word) => word !== '');
  const ready = words.filter((word) => word.endsWith('=True')).map((word) => word.slice(0, -'=True'.length));
  switch (tag) {
    case tags.words(step):
      return JSON.stringify(words);
    case tags.ready(step):
      return ready[0] ?? '';
    case tags.anyReady(step):
      return String(ready.length > 0);
    case tags.anySeries(step):
      return String(!scope.get(`steps.${step}.outputs.result`)?.includes('"result":[]'));
    default:
      throw new Error(`an expression that nothing evaluates: ${tag}`);
  }
}

/** Whether a `when` with its tags replaced holds: comparisons of words, with && and || and parentheses. */
export function holds(when: string): boolean {
  const tokens = [...when.matchAll(/'[^']*'|==|!=|&&|\|\||[()]|[^\s()'=!&|]+/g)].map(([token]) => token);
  const next = () => tokens.shift() ?? '';
  const word = () => next().replace(/^'(.*)'$/, '$1');
  const comparison = (): boolean => {
    if (tokens[0] === '(') {
      next();
      const inner = either();
      next();
      return inner;
    }
    const left = word();
    if (tokens[0] !== '==' && tokens[0] !== '!=') return left === 'true';
    const equal = next() === '==';
    return (left === word()) === equal;
  };
  const both = (): boolean => {
    let value = comparison();
    while (tokens[0] === '&&') {
      next();
      value = comparison() && value;
    }
    return value;
  };
  const either = (): boolean => {
    let value = both();
    while (tokens[0] === '||') {
      next();
      value = both() || value;
    }
    return value;
  };
  return either();
}

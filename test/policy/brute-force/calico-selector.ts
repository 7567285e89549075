import type { Labels } from './packet';

const known = new WeakMap<Labels, Map<string, boolean>>();

/**
 * Whether a Calico selector holds of labels, by rewriting its text until one letter is left; not by a parser, for there is one
 * in the engine. Labels of a selector over namespaces are looked up with a prefix.
 */
export function holdsOf(selector: string, labels: Labels, prefix = ''): boolean {
  const answers = known.get(labels) ?? new Map<string, boolean>();
  known.set(labels, answers);
  const key = `${prefix} ${selector}`;
  const found = answers.get(key) ?? rewritten(selector, labels, prefix);
  answers.set(key, found);
  return found;
}

function rewritten(selector: string, labels: Labels, prefix: string): boolean {
  const letter = (holds: boolean) => (holds ? 'T' : 'F');
  const at = (label: string) => labels[`${prefix}${label}`];
  const inNamespace = labels['projectcalico.org/namespace'] !== undefined;
  let text = selector
    .replace(/([\w./-]+) (not in|in) \{([^}]*)\}/g, (_, label: string, word: string, list: string) => {
      const value = at(label);
      const found = value !== undefined && list.split(',').some((one) => one.trim() === `'${value}'`);
      return letter(found === (word === 'in'));
    })
    .replace(/([\w./-]+) (==|!=) '([^']*)'/g, (_, label: string, word: string, value: string) =>
      letter((at(label) === value) === (word === '==')),
    )
    .replace(
      /([\w./-]+) (starts with|contains|ends with) '([^']*)'/g,
      (_, label: string, word: string, part: string) => {
        const [before, after] = [word === 'starts with' ? '' : '.*', word === 'ends with' ? '' : '.*'];
        return letter(new RegExp(`^${before}${part.replaceAll('.', '\\.')}${after}$`).test(at(label) ?? '\n'));
      },
    )
    .replace(/has\(([\w./-]+)\)/g, (_, label: string) => letter(at(label) !== undefined))
    .replace(/all\(\)/g, () => letter(prefix === '' || inNamespace))
    .replace(/global\(\)/g, () => letter(!inNamespace))
    .replace(/ /g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/!([TF])/g, (_, one) => letter(one === 'F'))
      .replace(/\(([TF])\)/g, '$1')
      .replace(/(?<!!)([TF])&&([TF])/, (_, a, b) => letter(a === 'T' && b === 'T'))
      .replace(/(?<![&!])([TF])\|\|([TF])(?!&)/, (_, a, b) => letter(a === 'T' || b === 'T'));
  }
  if (!/^[TF]?$/.test(text)) throw new Error(`${selector} comes to ${text}`);
  return text !== 'F';
}

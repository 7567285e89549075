/** Whether labels meet a selector as kubectl takes it. */
export function selects(selector: string, labels: ReadonlyMap<string, string>): boolean {
  return selector
    .split(/,(?![^(]*\))/)
    .filter((text) => text !== '')
    .every((text) => meets(text, labels));
}

function meets(text: string, labels: ReadonlyMap<string, string>): boolean {
  const [, key = '', operator = '', listed = ''] = /^([^ =!]+) (in|notin) \((.*)\)$/.exec(text) ?? [];
  if (operator !== '') return listed.split(',').includes(labels.get(key) ?? '') === (operator === 'in');
  const [, name = '', comparison = '', value = ''] = /^([^=!]+)(!?=)(.*)$/.exec(text) ?? [];
  if (comparison !== '') return (labels.get(name) === value) === (comparison === '=');
  return text.startsWith('!') ? !labels.has(text.slice(1)) : labels.has(text);
}

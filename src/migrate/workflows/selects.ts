/** One requirement of a selector: `!key`, `key`, `key=value`, `key in (a,b)` or `key notin (a,b)`. */
const requirement = /(!?)([^\s,=!]+)(?:=([^,]*)| (in|notin) \(([^)]*)\))?/g;

/** Whether a selector as selectorText writes it selects labels. */
export function selects(selector: string, labels: Readonly<Record<string, string>>): boolean {
  return [...selector.matchAll(requirement)].every(([, not, key = '', value, operator, values = '']) => {
    const found = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (not === '!') return found === undefined;
    if (value !== undefined) return found === value;
    if (operator === 'notin') return found === undefined || !values.split(',').includes(found);
    return found !== undefined && (operator === undefined || values.split(',').includes(found));
  });
}

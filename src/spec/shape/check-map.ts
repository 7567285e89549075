import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { pointerBelow } from '../../diagnostics/pointer';
import type { Data } from '../merge/layer';
import { describeValue } from './describe-value';
import { quantity } from './quantity';
import { textForms } from './text-forms';

/** What a map must be by the `format` that its schema names; every other one is good. */
export function checkMap(map: Data, format: string, place: Located['place'], path: string): Finding[] {
  const check = checks[format];
  return check ? check(map, place, path) : [];
}

type Check = (map: Data, place: Located['place'], path: string) => Finding[];

const checks: Readonly<Record<string, Check>> = {
  labels: texts('label-key', 'label-value'),
  annotations: texts('label-key'),
  quantities: texts('label-key', 'quantity'),
  requirement: ({ key, operator, values }, place, path) => {
    const needs = operator === 'In' || operator === 'NotIn';
    const named = Array.isArray(values) ? values : [];
    const ill = (text: unknown, form: string, below: string) => wrong(text, form, place, pointerBelow(path, below));
    return [
      ...ill(key, 'label-key', 'key'),
      ...named.flatMap((value, index) => wrong(value, 'label-value', place, pointerBelow(path, 'values', index))),
      ...(needs === named.length > 0 || typeof operator !== 'string'
        ? []
        : [finding('FL-SPEC-012', { operator, needs }, { place: place(path), path })]),
    ];
  },
  toleration: ({ key, operator, value, effect, tolerationSeconds }, place, path) => {
    const where = { place: place(path), path };
    const problem =
      operator === 'Exists' && typeof value === 'string' && value !== ''
        ? ('value' as const)
        : operator !== 'Exists' && key === undefined
          ? ('key' as const)
          : tolerationSeconds !== undefined && effect !== undefined && effect !== 'NoExecute'
            ? ('seconds' as const)
            : undefined;
    return [
      ...(problem ? [finding('FL-SPEC-013', { problem }, where)] : []),
      ...wrong(key, 'label-key', place, pointerBelow(path, 'key')),
    ];
  },
  resources: ({ requests, limits }, place, path) => {
    const [asked, most] = [requests, limits].map((map) => Object.entries(map ?? {}));
    return (asked ?? []).flatMap(([name, text]) => {
      const limit = most?.find(([other]) => other === name)?.[1];
      const [request, bound] = [text, limit].map((one) => (typeof one === 'string' ? quantity(one) : undefined));
      if (request === undefined || bound === undefined || request <= bound) return [];
      const at = pointerBelow(path, 'requests', name);
      return [
        finding('FL-SPEC-014', { name, request: String(text), limit: String(limit) }, { place: place(at), path: at }),
      ];
    });
  },
};

/** A map of texts: its keys are of one form, its values, where one is named, of another. */
function texts(key: string, value?: string): Check {
  return (map, place, path) =>
    Object.entries(map).flatMap(([name, text]) => {
      const at = pointerBelow(path, name);
      return [
        ...wrong(name, key, (pointer) => place(pointer, 'key'), at),
        ...(value === undefined ? [] : wrong(text, value, place, at)),
      ];
    });
}

/** Values of another type are told by the schema. */
function wrong(text: unknown, format: string, place: Located['place'], path: string): Finding[] {
  const form = textForms[format];
  if (typeof text !== 'string' || !form || form.fits(text)) return [];
  return [finding('FL-SPEC-009', { found: describeValue(text, text), form: form.help }, { place: place(path), path })];
}

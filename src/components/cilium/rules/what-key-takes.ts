import { type CiliumKeyType, ciliumKeyTypes } from '../../../versions/cilium-key-types';
import { type KeyForm, keyForms } from './key-forms';

const duration = /^-?([0-9]+(\.[0-9]*)?(ns|us|µs|ms|s|m|h))+$/;

/** What agents read as a type (github.com/spf13/cast, strconv). */
const types: Readonly<Record<CiliumKeyType, KeyForm>> = {
  boolean: {
    takes: '`true` or `false`',
    fits: (text) => /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(text),
  },
  'whole number': { takes: 'a whole number', fits: (text) => /^-?[0-9]+$/.test(text) },
  count: { takes: 'a whole number, not below 0', fits: (text) => /^[0-9]+$/.test(text) },
  decimal: { takes: 'a number', fits: (text) => text.trim() !== '' && Number.isFinite(Number(text)) },
  // Without a unit an agent reads nanoseconds, which nobody means.
  duration: { takes: 'a time with its unit: `30s`', fits: (text) => text === '0' || duration.test(text) },
};

/** What a key of cilium-config takes, where `text` is not that; undefined where it fits. */
export function whatKeyTakes(key: string, text: string): string | undefined {
  const type = ciliumKeyTypes.get(key);
  const form = keyForms[key] ?? (type && types[type]);
  // Texts and lists may be empty: that is their default.
  if (!form || form.fits(text) || (type === undefined && text === '')) return undefined;
  return form.takes;
}

import { isDnsName } from '../../address/dns-name';
import { isLabelValue } from '../../address/is-label-value';
import { isQualifiedName } from '../../address/is-qualified-name';
import { isSchedule } from './is-schedule';
import { quantity } from './quantity';

/** Whether a text has a form, and what it takes in words. */
export interface TextForm {
  readonly fits: (text: string) => boolean;
  readonly help: string;
}

/** Forms that a text must have for the API server, the kernel or an agent, by the names of their formats in the schema. */
export const textForms: Readonly<Record<string, TextForm>> = {
  'label-key': {
    fits: isQualifiedName,
    help: 'write `name` or `example.com/name`: at most 63 letters, digits, `-`, `_` and `.`, a letter or a digit at both ends',
  },
  'label-value': {
    fits: isLabelValue,
    help: 'write at most 63 letters, digits, `-`, `_` and `.`, a letter or a digit at both ends',
  },
  quantity: {
    fits: (text) => quantity(text) !== undefined,
    help: 'write a number with a unit of Kubernetes: `100m` of a CPU, `128Mi` of memory',
  },
  // IFNAMSIZ of Linux, and dev_valid_name.
  device: {
    fits: (text) => text.length <= 15 && /^[^\s/:]+$/.test(text) && text !== '.' && text !== '..',
    help: 'write the name of a device: at most 15 characters, no blank, `/` or `:` among them',
  },
  // Gateway API: a first label may stand for any, and an address is none.
  hostname: {
    fits: (text) => isDnsName(text.replace(/^\*\./, '')),
    help: 'write a DNS name in lower case, `shop.example.com` or `*.example.com`',
  },
  schedule: {
    fits: isSchedule,
    help: 'write minute, hour, day of the month, month and day of the week: `0 3 1 * *` is the first of each month at 3:00',
  },
};

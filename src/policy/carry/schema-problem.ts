import type { SchemaError } from '../../../imports/validator';

/** What the pattern of a field asks for, in words. */
const forms: Readonly<Record<string, string>> = {
  port: 'is neither the number of a port nor a valid name of one',
  matchName: 'is not a DNS name (a `*` may stand in `matchPattern` only)',
  matchPattern: 'is not a DNS name with `*`',
  serverNames: 'is not a DNS name with `*`',
  cidrGroupRef: 'is not the name of an object',
  fqdn: 'is not a DNS name with `*`',
  type: 'is not an ICMP type (a number up to 255 or its CamelCase name)',
};

/** Says in one line what is wrong with `value`, which stands in the field `name`. */
export function schemaProblem({ keyword, params, message }: SchemaError, name: string, value: unknown): string {
  const shown = value === undefined ? 'the value' : JSON.stringify(value);
  switch (keyword) {
    case 'type':
      return wrongType(String(params.type), shown, value);
    case 'enum':
      return `${shown} is none of ${listed(params.allowedValues)}`;
    case 'pattern':
      return `${shown} ${forms[name] ?? 'does not have the right form'}`;
    case 'minimum':
    case 'maximum':
      return `${shown} is out of range: at ${keyword === 'minimum' ? 'least' : 'most'} ${String(params.limit)}`;
    case 'minLength':
      return `\`${name}\` must not be empty`;
    case 'maxLength':
      return `${shown} is longer than ${String(params.limit)} characters`;
    case 'minItems':
      return `\`${name}\` must not be empty`;
    case 'maxItems':
      return `\`${name}\` has more than ${String(params.limit)} entries`;
    case 'uniqueItems':
      return `\`${name}\` lists an entry twice`;
    default:
      return `${shown} ${message ?? 'is not valid'}`;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'a string',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  'integer,string': 'a whole number or a name',
};

/** How to write an empty one on purpose. */
const empties: Readonly<Record<string, string>> = { object: ' (`{}`)', array: ' (`[]`)' };

function wrongType(type: string, shown: string, value: unknown): string {
  const expected = typeNames[type] ?? type;
  if (type === 'string' && typeof value !== 'object') return `${shown} must be a string here: "${String(value)}"`;
  if (value === null) return `an empty value stands where ${expected} is needed${empties[type] ?? ''}`;
  return typeof value === 'object' ? `this must be ${expected}` : `${shown} must be ${expected}`;
}

const listed = (values: unknown) => (Array.isArray(values) ? values.map((one) => `\`${String(one)}\``).join(', ') : '');

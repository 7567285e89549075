import { expect, test } from 'vitest';
import { selects, unnamed } from '../../../src/policy/flows/selects';

const expression = (operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist', values?: string[]) => ({
  matchExpressions: [{ key: 'a', operator, ...(values && { values }) }],
});

test.each([
  ['In', expression('In', ['b']), [true, false, undefined, undefined]],
  ['NotIn', expression('NotIn', ['b']), [false, true, undefined, true]],
  ['Exists', expression('Exists'), [true, false, undefined, true]],
  ['DoesNotExist', expression('DoesNotExist'), [false, true, undefined, false]],
  ['matchLabels', { matchLabels: { a: 'b' } }, [true, false, undefined, undefined]],
  ['nothing asked', {}, [true, true, true, true]],
])('%s of a label that is there, is not, may be, and has a value that no file names', (_, selector, answers) => {
  expect([
    selects(selector, { a: 'b' }, true),
    selects(selector, {}, true),
    selects(selector, {}, false),
    selects(selector, { a: unnamed }, false),
  ]).toEqual(answers);
});

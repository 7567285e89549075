import { expect, test } from 'vitest';
import { listIn } from '../../src/spec/list-in';

test.each([
  [undefined, []],
  ['', []],
  ['nodes', ['nodes']],
  [' nodes,pods ', ['nodes', 'pods']],
  ['10.0.0.0/8  172.16.0.0/12,\n192.168.0.0/16,', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']],
])('the items of %j', (text, items) => {
  expect(listIn(text)).toEqual(items);
});

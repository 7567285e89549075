import { expect, test } from 'vitest';
import { pathRequests } from '../../../src/policy/dialects/antrea/path-requests';

test.each([
  ['/index.html', '/index\\.html'],
  ['/public/*', '/public/.*'],
  ['*/v2/*', '.*/v2/.*'],
  ['*.html', '.*\\.html'],
  ['/', '/'],
])('the path %s of Antrea is the regular expression %s', (path, pattern) => {
  expect(pathRequests([{ http: { path } }])).toEqual([{ path: pattern }]);
});

test.each([
  ...['*', '/a*b', '/a%20b', '/a b', '/a;b', '/a"b', '/a|41|b', '/a:b'],
  ...['//a', '/a//b', '/a/./b', '/a/..', '/a/../*', ''],
])('nobody says what the path %j of Antrea finds', (path) => {
  expect(pathRequests([{ http: { path: '/a' } }, { http: { path } }])).toBeUndefined();
});

const others: readonly Parameters<typeof pathRequests>[0][number][] = [
  { http: {} },
  { http: { path: '/a', method: 'GET' } },
  { http: { path: '/a', host: 'example.com' } },
  { tls: { sni: 'example.com' } },
];
test.each(others)('%j asks for more than a path, or for less', (one) => {
  expect(pathRequests([one])).toBeUndefined();
});

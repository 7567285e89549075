import { expect, test } from 'vitest';
import {
  formatPoint,
  icmp,
  ipProtocol,
  joinLines,
  portRange,
  wholeLine,
  withoutLine,
} from '../../../src/policy/model/port-line';

test('each protocol has a stretch of its own', () => {
  const all = [portRange('TCP'), portRange('UDP'), portRange('SCTP'), icmp(4), icmp(6)];
  const others = Array.from({ length: 256 }, (_, number) => ipProtocol(number));
  expect(joinLines([...all, ...others]).length).toBeGreaterThan(2);
  expect(ipProtocol(6)).toEqual(portRange('TCP'));
  expect(ipProtocol(58)).toEqual(icmp(6));
});

test('sets join where they touch, and what is left out is the rest', () => {
  const web = joinLines([
    portRange('TCP', 443),
    portRange('TCP', 80, 90),
    portRange('TCP', 85, 100),
    portRange('TCP', 101),
  ]);
  expect(web).toEqual([80, 102, 443, 444]);
  expect(withoutLine(web)).toEqual([0, 80, 102, 443, 444, wholeLine[1]]);
  expect(withoutLine(wholeLine)).toEqual([]);
  expect(withoutLine([])).toEqual(wholeLine);
});

test('points are told as people write them', () => {
  const first = ([point = -1]: readonly number[]) => formatPoint(point);
  expect(first(portRange('UDP', 53))).toBe('53/UDP');
  expect(first(icmp(4, 8, 0))).toBe('ICMP type 8 code 0');
  expect(first(ipProtocol(47))).toBe('IP protocol 47');
});

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/diagnostics/finding';
import { backEnds } from './back-ends';
import { cases, usual } from './cases';
import { compilePortable, folder, specOf } from './compile-portable';
import type { Facts } from './facts';

/** A finding in the form of the cases: where it is in the spec, or the file that it is in. */
const shown = ({ code, path, place }: Finding) =>
  `${code} ${place?.source.path.match(/policies\/.*/)?.[0] ?? path?.replace(/^\/spec\//, '')}`;

/** Not only worth knowing. */
const wrong = ({ severity }: Finding) => severity !== 'note';

const sorted = (facts: Partial<Facts>) =>
  Object.fromEntries(Object.entries<readonly string[]>({ ...facts }).map(([topic, list]) => [topic, [...list].sort()]));

const all = Object.entries(cases).flatMap(([name, one]) =>
  backEnds.filter(({ only }) => !only || only in specOf(name)).map((backEnd) => ({ name, backEnd, ...one })),
);
const who = ({ name, backEnd }: (typeof all)[number]) => `${name} on ${backEnd.name}`;
const refusing = all.filter(({ backEnd, refused }) => refused?.[backEnd.name]);
const giving = all.filter((one) => !refusing.includes(one));

describe('a portable spec comes out the same on every back end that has it all', () => {
  test.each(giving.map((one) => [who(one), one] as const))('%s', (_, { name, backEnd, gives, besides }) => {
    const { findings, network } = compilePortable(specOf(name), backEnd, name);
    expect(findings.filter(wrong).map(shown)).toEqual([]);
    const objects = network?.manifests.map(({ object }) => object) ?? [];
    const done = backEnd.read(objects);
    const wanted = Object.entries<readonly string[]>({ ...usual, ...gives }).map(([topic, list]) => {
      const more = Object.entries<readonly string[]>({ ...besides?.[backEnd.name] }).find(([one]) => one === topic);
      return [topic, [...list, ...(more?.[1] ?? [])]] as const;
    });
    const looked = wanted.filter(([topic]) => topic in done);
    expect(sorted(done)).toEqual(sorted(Object.fromEntries(looked)));
  });
});

describe('what a back end does not have is refused by name, and nothing comes out', () => {
  test.each(refusing.map((one) => [who(one), one] as const))('%s', (_, { name, backEnd, refused }) => {
    const { findings, network } = compilePortable(specOf(name), backEnd, name);
    expect(findings.filter(wrong).map(shown)).toEqual(refused?.[backEnd.name]);
    expect(network).toBeUndefined();
  });
});

test('every spec is a case', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(cases).sort());
});

test('every case has somebody who gives it, but for what is of kube-vip', () => {
  const given = new Set(giving.map(({ name }) => name));
  expect(Object.keys(cases).filter((name) => !given.has(name))).toEqual(['bgp-router-interface']);
});

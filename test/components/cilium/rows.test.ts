import { expect, test } from 'vitest';
import { groups } from '../../../src/components/cilium/config/groups';
import { configFindings } from '../../../src/components/cilium/config-findings';
import { ciliumConfig } from '../../../src/components/cilium/config-map';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { foldRows } from '../../../src/components/rows';
import { ciliumVersions } from '../../../src/versions/cilium';
import { ciliumCases } from '../../support/cilium-cases';
import { modelOfCase } from '../../support/model-of';

const cases = ciliumCases.map((name) => ({ name, settings: ciliumSettings(modelOfCase(name)) }));
const full = cases.map(({ settings }) => ciliumConfig(settings).data ?? {});

const rows = groups.flatMap((group) => Object.keys(group.rows).map((key) => ({ group, key })));

test.each(rows.map(({ group, key }) => [group.name, key]))('some case needs the row %s: %s', (name, key) => {
  const without = groups.map((group) => {
    if (group.name !== name) return group;
    const { [key]: _, ...kept } = group.rows;
    return { ...group, rows: kept };
  });
  const broken = cases.filter(({ settings }, index) => foldRows(without, settings)[key] !== full[index]?.[key]);
  expect(broken).not.toEqual([]);
});

test('groups have names of their own', () => {
  const names = groups.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('every key that is written is known to some version', () => {
  const known = Object.values(ciliumVersions).map(({ keys }) => keys);
  expect(rows.map(({ key }) => key).filter((key) => !known.some((keys) => keys.has(key)))).toEqual([]);
});

test.each(cases)('the case $name gives agents nothing that they refuse', ({ settings }) => {
  expect(configFindings(settings).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each(cases)('the case $name gives agents no key that they do not know', ({ settings }) => {
  const { keys } = settings.version;
  expect(Object.keys(ciliumConfig(settings).data ?? {}).filter((key) => !keys.has(key))).toEqual([]);
});

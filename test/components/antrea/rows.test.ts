import { expect, test } from 'vitest';
import { agentGroups } from '../../../src/components/antrea/config/agent-groups';
import { antreaConfig } from '../../../src/components/antrea/config/antrea-config';
import { controllerGroups } from '../../../src/components/antrea/config/controller-groups';
import { foldConfig } from '../../../src/components/antrea/config/fold-config';
import { nest } from '../../../src/components/antrea/config/nest';
import { antreaSettings } from '../../../src/components/antrea/settings';
import { windowsGroups } from '../../../src/components/antrea/windows/windows-groups';
import { antreaVersions } from '../../../src/versions/antrea';
import { antreaCases } from './cases';

const settings = antreaCases.map(({ model }) => antreaSettings(model));
const files = [
  ['agent', agentGroups],
  ['controller', controllerGroups],
  ['windows', windowsGroups],
] as const;
const rows = files.flatMap(([file, groups]) =>
  groups.flatMap((group) => Object.keys(group.rows).map((key) => [file, group.name, key] as const)),
);

test.each(rows)('some case needs the row of %s: %s: %s', (file, name, key) => {
  const groups = files.find(([one]) => one === file)?.[1] ?? [];
  const without = groups.map((group) => {
    if (group.name !== name) return group;
    const { [key]: _, ...kept } = group.rows;
    return { ...group, rows: kept };
  });
  const printed = (some: typeof groups) => settings.map((s) => JSON.stringify(nest(foldConfig(some, new Map(), s))));
  expect(printed(without)).not.toEqual(printed(groups));
});

test.each(files)('groups of %s have names of their own', (_, groups) => {
  const names = groups.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('every version knows every key that is written', () => {
  for (const { keys } of Object.values(antreaVersions)) {
    for (const [file, , key] of rows) expect([...keys[file].keys()]).toContain(key);
  }
});

test('a key that two groups give is an error: one of them would be lost', () => {
  const [s] = settings;
  const group = { name: 'twice', rows: { apiPort: 1 } };
  expect(() => s && foldConfig([...agentGroups, group], new Map(), s)).toThrow('row apiPort of group twice');
});

test('both files name a gate of both, each its own gates', () => {
  const named = (name: string) => {
    const s = settings[antreaCases.findIndex((one) => one.name === name)];
    if (!s) throw new Error(name);
    const { agent, controller } = antreaConfig(s);
    return [agent, controller].map((file) => nest(file).featureGates);
  };
  expect(named('wireguard-egress-bgp')).toEqual([
    { BGPPolicy: true, Egress: true, EgressTrafficShaping: true, LoadBalancerModeDSR: true, PacketCapture: true },
    { ClusterNetworkPolicy: true, Egress: true },
  ]);
  expect(named('minimal')).toEqual([undefined, undefined]);
});

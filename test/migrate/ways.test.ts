import { describe, expect, test } from 'vitest';
import { migrationPhases } from '../../src/spec/schema/migration-phases';
import { sourceCnis } from '../../src/versions/source-cnis';
import { told } from '../capabilities/built';
import { moving, movingToAntrea } from './workflows/moving';

const targets = { cilium: moving, antrea: movingToAntrea };
const sources = Object.keys(sourceCnis);
const ways = Object.entries(targets).flatMap(([target, spec]) =>
  sources.filter((source) => source !== target).map((source) => [source, target, spec] as const),
);
const errors = (sections: object) => told(sections).filter((one) => one.endsWith('error'));

describe('CM-01 nodes move by workflows', () => {
  test.each(ways)('from %s to %s, in place and by replacing them', (source, _, spec) => {
    const from = { [source]: { cidrs: ['10.244.0.0/16'] } };
    for (const method of ['in-place', 'replace-node']) expect(errors(spec({ from, method }))).toEqual([]);
  });

  test.each(Object.entries(targets))('to %s, and each phase is in order and breaks no rule', (_, spec) => {
    for (const phase of migrationPhases) expect([phase, errors(spec({ phase }))]).toEqual([phase, []]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type TetragonSettings, tetragonSettings } from '../../../src/components/tetragon/settings';
import { anyModelOf } from '../../support/model-of';

/** What Tetragon reads of a spec's section; any CNI will do. */
export const settingsOf = (runtimeSecurity: object = {}, more: object = {}): TetragonSettings =>
  tetragonSettings(
    anyModelOf({
      kubernetes: { apiServer: { host: '10.0.10.10' } },
      cni: { external: { name: 'calico' } },
      ...more,
      runtimeSecurity,
    }),
  );

/** The same for a spec in which Tetragon runs. */
export const running = (tetragon: object = {}, more: object = {}): TetragonSettings =>
  settingsOf({ tetragon: { enabled: true, ...tetragon } }, more);

/** The settings of every case folder. */
export const cases: readonly { readonly name: string; readonly settings: TetragonSettings }[] = readdirSync(
  'test/cases/tetragon-1.7.0',
).map((name) => {
  const { metadata, spec } = parse(readFileSync(`test/cases/tetragon-1.7.0/${name}/spec.yaml`, 'utf8'));
  return { name, settings: tetragonSettings(anyModelOf(spec, metadata.name)) };
});

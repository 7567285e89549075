import { type Finding, finding } from '../../diagnostics/finding';
import { applications } from '../../stages/stages';
import { display } from '../display';
import { definitionNeed } from '../needs/definition-need';
import { provides } from '../provides';
import type { Turn } from '../turn';
import type { World } from '../world';
import { hasSyncOption } from './has-sync-option';

/**
 * Argo CD's dry run goes over all waves of an Application before the first one is applied: a kind must be known by then,
 * or be defined in the same sync, or the object must say that it can wait. `live` are the keys of what is there.
 */
export function checkDryRun(turns: readonly Turn[], world: World, live: ReadonlySet<string>): Map<Turn, Finding> {
  const providers = new Map<string, Turn>();
  for (const turn of turns) for (const { key } of provides(turn.manifest.object)) providers.set(key, turn);
  const failures = new Map<Turn, Finding>();
  for (const turn of turns) {
    const { object } = turn.manifest;
    const [need] = definitionNeed(object, world);
    if (!need || live.has(need.key) || world.present.has(need.key)) continue;
    const provider = providers.get(need.key);
    const ahead = provider ? place(turn) - place(provider) : 0;
    const inSync = ahead === 0 && provider?.manifest.object.kind === 'CustomResourceDefinition';
    if (ahead > 0 || inSync || hasSyncOption(object, 'SkipDryRunOnMissingResource=true')) continue;
    failures.set(turn, finding('FL-SYNC-020', { object: display(object), application: turn.application }));
  }
  return failures;
}

const place = ({ application }: Turn) => applications.indexOf(application);

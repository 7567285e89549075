import type { Source } from '../../diagnostics/place';
import type { Sources } from './sources';

/** The same sources, and what was read of them so far, each file once. */
export function recordedSources(sources: Sources): { readonly sources: Sources; readonly read: () => Source[] } {
  const read = new Map<string, Source>();
  return {
    sources: {
      ...sources,
      read(path) {
        const outcome = sources.read(path);
        if (outcome.ok) read.set(outcome.value.path, outcome.value);
        return outcome;
      },
    },
    read: () => [...read.values()],
  };
}

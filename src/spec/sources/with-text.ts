import type { Sources } from './sources';

/** Sources in which the file at `path` says `text`. */
export function withText(sources: Sources, path: string, text: string): Sources {
  return {
    root: sources.root,
    read: (asked) => (asked === path ? { ok: true, value: { path, text } } : sources.read(asked)),
    list: (pattern, from) => sources.list(pattern, from),
  };
}

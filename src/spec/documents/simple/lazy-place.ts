import type { Located } from '../../../diagnostics/located';
import type { Source } from '../../../diagnostics/place';
import { compose } from '../compose';
import { placeFinder } from '../place-finder';
import { findSimplePlace } from './find-simple-place';
import type { SimpleDocument } from './read-simple';

/**
 * Finds places in a document that was read without a node tree. A place is looked for when someone asks where it begins, and
 * most never are: only then the document is parsed, where its columns do not tell.
 */
export function lazyPlace({ value, start, end }: SimpleDocument, source: Source): Located['place'] {
  const part = { ...source, text: source.text.slice(start, end) };
  let find: Located['place'] | undefined;
  const parsed: Located['place'] = (pointer, what) => {
    find ??= finder(part);
    return find(pointer, what);
  };
  return (pointer, what = 'value') => {
    let found: { readonly start: number; readonly end: number } | undefined;
    const span = () => {
      found ??= findSimplePlace(part.text, value, pointer, what) ?? parsed(pointer, what);
      return found;
    };
    return {
      source,
      get start() {
        return start + span().start;
      },
      get end() {
        return start + span().end;
      },
    };
  };
}

function finder(part: Source): Located['place'] {
  const [document] = compose(part.text).documents;
  return placeFinder(document?.contents ?? null, new Map(), part);
}

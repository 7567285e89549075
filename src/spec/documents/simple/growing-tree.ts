import { depthLimit } from '../compose';

/** A document that grows entry by entry, as the columns of its lines nest them. */
export interface GrowingTree {
  /** Ends the document and gives what was built; undefined where nothing was. */
  readonly end: () => unknown;
  /** How many maps and lists the next value stands in. */
  readonly depth: () => number;
  /** Begins an item of a list, or with `key` an entry of a map; false where it does not fit what is above it. */
  readonly begin: (column: number, key?: string) => boolean;
  /** Gives the entry that was begun last its value. */
  readonly put: (value: unknown) => void;
}

/** A map or list that further lines may add to. */
interface Frame {
  readonly column: number;
  readonly data: unknown[] | Record<string, unknown>;
  key: string;
  /** An entry was begun, and its value has not come yet. */
  waits: boolean;
}

/** An empty tree. */
export function growingTree(): GrowingTree {
  const frames: Frame[] = [];
  let root: Frame['data'] | undefined;

  const frameIn = (column: number, isItem: boolean): Frame | undefined => {
    const above = frames.at(-1);
    if (above?.column === column && Array.isArray(above.data) === isItem) return above;
    const fits = above ? above.waits : root === undefined && column === 0;
    if (!fits || frames.length === depthLimit) return undefined;
    const frame: Frame = { column, data: isItem ? [] : {}, key: '', waits: false };
    if (above) fill(above, frame.data);
    root ??= frame.data;
    frames.push(frame);
    return frame;
  };

  const begin = (column: number, key?: string) => {
    leave(frames, column, key === undefined);
    const frame = frameIn(column, key === undefined);
    if (!frame) return false;
    if (frame.waits) fill(frame, null);
    if (key !== undefined && Object.hasOwn(frame.data, key)) return false;
    frame.key = key ?? '';
    frame.waits = true;
    return true;
  };

  return {
    end: () => {
      leave(frames, -1, true);
      return root;
    },
    depth: () => frames.length,
    begin,
    put: (value) => {
      const frame = frames.at(-1);
      if (frame) fill(frame, value);
    },
  };
}

/** Leaves what an entry in `column` ends: all that is deeper, and a list beside whose items there is none. */
function leave(frames: Frame[], column: number, isItem: boolean): void {
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    if (frame.column < column || (frame.column === column && (isItem || !Array.isArray(frame.data)))) return;
    if (frame.waits) fill(frame, null);
    frames.pop();
  }
}

function fill(frame: Frame, value: unknown): void {
  if (Array.isArray(frame.data)) frame.data.push(value);
  else frame.data[frame.key] = value;
  frame.waits = false;
}

/** Why a text is not what it should be: a clause that completes "`010.0.0.1` is not an address: …". */
export interface Unparsed {
  readonly error: string;
  /** What was probably meant, where that can be told. */
  readonly instead?: string;
}

/** What a parser gives: the value, or why there is none; `'error' in parsed` tells them apart. */
export type Parsed<T> = T | Unparsed;

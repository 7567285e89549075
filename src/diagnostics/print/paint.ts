const codes = { error: '1;31', warning: '1;33', note: '1;36', related: '1;34', gutter: '1;34', strong: '1' } as const;

export type Ink = keyof typeof codes;

/** Gives a text the colour of its role. */
export type Paint = (ink: Ink, text: string) => string;

/** Paints with ANSI colours, or not at all. */
export function paintWith(color: boolean): Paint {
  return color ? (ink, text) => (text === '' ? '' : `\u001b[${codes[ink]}m${text}\u001b[0m`) : (_, text) => text;
}

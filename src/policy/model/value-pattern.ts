/** What a value is to begin with, to end with or to have in it. */
export interface ValuePattern {
  readonly op: 'starts with' | 'contains' | 'ends with';
  readonly text: string;
}

export function fitsPattern({ op, text }: ValuePattern, value: string): boolean {
  switch (op) {
    case 'starts with':
      return value.startsWith(text);
    case 'contains':
      return value.includes(text);
    case 'ends with':
      return value.endsWith(text);
  }
}

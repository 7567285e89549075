import { type Finding, finding } from '../../../diagnostics/finding';

/** What Antrea says to a field of the spec: it is rendered, or refused by name where it asks for something. */
export type Answer<T> = 'rendered' | Refusal<T>;

export interface Refusal<T> {
  /** Whether the section asks for it at all. */
  readonly asked: (section: T) => boolean;
  readonly what: string;
  /** The nearest thing that Antrea does. */
  readonly instead: string;
}

/** The findings about a section, of which each field has an answer. */
export function refused<T extends object>(
  section: T | undefined,
  path: string,
  answers: { readonly [K in keyof Required<T>]: Answer<T> },
): Finding[] {
  if (!section) return [];
  return Object.entries<Answer<T>>(answers).flatMap(([field, answer]) =>
    answer === 'rendered' || !answer.asked(section)
      ? []
      : [finding('FL-AN-010', { what: answer.what, instead: answer.instead }, { path: `${path}/${field}` })],
  );
}

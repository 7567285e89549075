import type { Finding } from '../diagnostics/finding';

/** What a system says to each field of a section: it takes whatever stands there, or it looks for what it cannot do. */
export type FieldAnswers<T> = {
  readonly [K in keyof Required<T>]: 'taken' | ((section: T, path: string) => Finding[]);
};

/** The findings about a section at a JSON pointer. A new field of the section does not compile without its answer. */
export function fieldFindings<T extends object>(section: T, path: string, answers: FieldAnswers<T>): Finding[] {
  return Object.entries<FieldAnswers<T>[keyof T]>(answers).flatMap(([field, answer]) =>
    answer === 'taken' ? [] : answer(section, `${path}/${field}`),
  );
}

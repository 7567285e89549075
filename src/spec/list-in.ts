/** The items of a list in a flag of an agent: blanks and commas stand between them. */
export const listIn = (text = ''): string[] => text.split(/[\s,]+/).filter((item) => item !== '');

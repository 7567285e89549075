/** A text as a regular expression in which no character stands for more than itself. */
export const literalPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

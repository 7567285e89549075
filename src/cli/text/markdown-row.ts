/** A row of a table in Markdown. */
export const markdownRow = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replace(/[\\|]/g, '\\$&')).join(' | ')} |\n`;

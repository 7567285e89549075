/** Commands as a guide shows them. */
export const code = (text: string): string => `\`\`\`sh\n${text}\n\`\`\``;

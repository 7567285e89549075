/** The step that waits by itself, while pods come to a node that has moved; and how long, which is what a rate is told of. */
export const settle = { name: 'settle', minutes: 5 } as const;

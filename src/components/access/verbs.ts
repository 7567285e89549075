/** The verbs of someone who follows a kind of object. */
export const read = ['get', 'list', 'watch'];

/** The verbs of someone who follows a kind of object. */
export const read = ['get', 'list', 'watch'];

/** The verbs of someone who keeps a kind of object. */
export const keep = [...read, 'update', 'patch', 'create', 'delete'];

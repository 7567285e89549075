/**
 * What an endpoint may be asked for; each has one value or none.
 *
 * - `pod:KEY`, `namespace:KEY`, `node:KEY`: its label, its namespace's, its node's. The namespace's name is its label
 *   `kubernetes.io/metadata.name`, which the API server adds to every one.
 * - `serviceAccount`: the name of the account that it runs as.
 * - `entity:NAME`: present, with an empty value, on what is of that sort: `entity:pod`, `entity:external`, `entity:host`.
 *   An endpoint may be of several sorts.
 */
export type Attribute = `${'pod' | 'namespace' | 'node' | 'entity'}:${string}` | 'serviceAccount';

/** The values of what an endpoint has. */
export type Attributes = ReadonlyMap<Attribute, string>;

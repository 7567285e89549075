import type { Json } from './json';

/** A message of a named protobuf type (google.protobuf.Any). */
export const typed = (type: string, fields: Readonly<Record<string, Json>> = {}): Json => ({
  '@type': `type.googleapis.com/${type}`,
  ...fields,
});

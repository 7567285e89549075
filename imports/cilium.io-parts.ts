import { type Static, type TArrayOptions, type TSchema, Type } from 'typebox';
import { closed, labelSelector, stringMap } from './meta';

/** Parts of the policy kinds of cilium.io/v2 that occur in many places. */

/** A list that may be left out. */
export const list = <T extends TSchema>(item: T, more: TArrayOptions = {}) => Type.Optional(Type.Array(item, more));

/** The shared parts by name; every schema that uses one must carry them. */
export const definitions: Record<string, TSchema> = {};

/**
 * A part that occurs in several places: the validator holds it once and calls it from there. ajv copies a part that refers
 * to no other into every place, so what is worth sharing contains at least one of these.
 */
export function shared<T extends TSchema>(name: string, schema: T) {
  definitions[name] = schema;
  return Type.Unsafe<Static<T>>({ $ref: `#/definitions/${name}` });
}

export const labels = shared('labels', stringMap);
export const selector = shared(
  'selector',
  Type.Object({ ...labelSelector.properties, matchLabels: Type.Optional(labels) }, closed),
);

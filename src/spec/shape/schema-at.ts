import { pointerSteps } from '../../diagnostics/pointer';
import { type JsonSchema, publishedSchema } from '../published-schema';

/** The schema of the value at a pointer; undefined where the spec has no such value. */
export function schemaAt(pointer: string): JsonSchema | undefined {
  let schema: JsonSchema | undefined = publishedSchema;
  for (const step of pointerSteps(pointer)) schema = schema && below(schema, step);
  return schema;
}

function below({ properties, patternProperties, items }: JsonSchema, step: string): JsonSchema | undefined {
  if (properties && Object.hasOwn(properties, step)) return properties[step];
  // Maps with free keys have one pattern, and it fits every key.
  return items ?? Object.values(patternProperties ?? {})[0];
}

import published from '../../schema/cluster-network.schema.json';

/** The part of JSON Schema that the spec's definition uses. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** The spec's schema as it is published. The build makes it; reading it costs a tenth of building it anew. */
export const publishedSchema: JsonSchema = published;

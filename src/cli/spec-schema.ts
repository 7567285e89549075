import { publishedSchema } from '../spec/published-schema';

/** The JSON Schema of a spec as the text that is published. */
export const specSchema: string = `${JSON.stringify(publishedSchema, null, 2)}\n`;

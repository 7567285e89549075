import { clusterNetwork } from '../src/spec/schema/cluster-network';
import { publish } from './publish-schema';

/** The JSON Schema of a spec, as editors and the validator read it. */
export const specSchema = publish(clusterNetwork, {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://fairlead.dev/schema/cluster-network.schema.json',
  title: 'ClusterNetwork',
});

/** Every schema that becomes a validator at build time, by the name under which imports/validator.ts loads it. */
export const definitions: Record<string, object> = {
  ClusterNetwork: specSchema,
};

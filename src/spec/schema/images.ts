import { Type } from 'typebox';
import { dnsName, filled, list, text } from './fields';

export const images = Type.Object(
  {
    registry: Type.Optional(text('A mirror: it takes the place of the registry in each image, digests stay.')),
    pullSecrets: list(dnsName('Name of a Secret.'), "Secrets to pull with, in the workloads' namespaces."),
  },
  filled('Container images.'),
);

import type { Container } from 'kubernetes-types/core/v1';
import { imageReference } from '../../../versions/image';
import type { AntreaSettings } from '../settings';

/** A container of an agent's pod: all of them run the agent's image. */
export const agentContainer = (
  { version, model }: AntreaSettings,
  name: string,
  more: Omit<Container, 'name' | 'image' | 'imagePullPolicy'>,
): Container => ({
  name,
  image: imageReference(version.images.agent, model.images.registry),
  imagePullPolicy: 'IfNotPresent',
  ...more,
});

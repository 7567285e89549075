import type { ClusterModel } from '../../spec/model';
import type { Part } from './part';

/** A pod on the host's network keeps the host's users; said aloud from Kubernetes 1.33 on, where KEP-127 is on by default. */
export const hostUsers: Part<{ readonly model: ClusterModel }> = {
  name: 'host-users',
  when: ({ model }) => Number(model.kubernetes.version.split('.')[1]) >= 33,
  adds: () => ({ pod: { hostUsers: true } }),
};

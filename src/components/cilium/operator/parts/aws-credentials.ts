import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

const secret = 'cilium-aws';

/** With what the operator asks EC2 for network interfaces; without the Secret, with the role of its pod or its node. */
export const awsCredentials: Part<CiliumSettings> = {
  name: 'aws-credentials',
  when: (s) => s.eni,
  adds: () => ({
    into: {
      'cilium-operator': {
        env: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_DEFAULT_REGION'].map((name) => ({
          name,
          valueFrom: { secretKeyRef: { name: secret, key: name, optional: true } },
        })),
      },
    },
  }),
};

import { Type } from 'typebox';
import { closed, flag } from './fields';

export const encryption = Type.Object(
  {
    type: Type.Enum(['wireguard', 'ipsec'], { description: 'How; ipsec is Antrea only.' }),
    nodes: flag('Traffic between nodes too, not only between pods.', false),
  },
  closed('Encryption between nodes.'),
);

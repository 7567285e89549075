import { Type } from 'typebox';
import { closed } from './fields';

export const bandwidth = Type.Object(
  {
    congestionControl: Type.Enum(['cubic', 'bbr'], {
      default: 'cubic',
      description: 'TCP congestion control of pods.',
    }),
  },
  closed('Bandwidth limits from pod annotations.'),
);

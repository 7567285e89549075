import { Type } from 'typebox';
import { cidr, closed } from './fields';

export const externalCni = Type.Object(
  {
    name: Type.Enum(['calico', 'flannel', 'weave', 'spiderpool', 'other'], { description: 'Which one.' }),
    hijackCIDRs: Type.Optional(
      Type.Array(cidr('A range.'), {
        description:
          'Spiderpool: what its SpiderCoordinator leads through the node beside the destinations of egress policies. Given, even empty, Fairlead keeps that whole list; left out, it stays with whoever keeps it now.',
      }),
    ),
  },
  closed('A CNI that stands already and that Fairlead does not install.'),
);

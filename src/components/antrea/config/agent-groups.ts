import { addresses } from './agent/addresses';
import { encryption } from './agent/encryption';
import { flows } from './agent/flows';
import { further } from './agent/further';
import { node } from './agent/node';
import { policy } from './agent/policy';
import { routing } from './agent/routing';
import { services } from './agent/services';
import type { AntreaRows } from './antrea-rows';

/** Every row of antrea-agent.conf that Fairlead writes. */
export const agentGroups: readonly AntreaRows[] = [
  ...node,
  ...routing,
  ...encryption,
  ...addresses,
  ...services,
  ...policy,
  ...flows,
  ...further,
];

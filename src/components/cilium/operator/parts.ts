import type { Part } from '../../pod/part';
import { reachApiServer } from '../../pod/reach-api-server';
import { hostUsers } from '../host-users';
import type { CiliumSettings } from '../settings';
import { awsCredentials } from './parts/aws-credentials';
import { clustermesh } from './parts/clustermesh';
import { configuration } from './parts/configuration';
import { metrics } from './parts/metrics';
import { scraped } from './parts/scraped';

/** Every reason for the operator's pod to look as it does. The order is that of variables. */
export const operatorParts: readonly Part<CiliumSettings>[] = [
  clustermesh,
  configuration,
  awsCredentials,
  reachApiServer('cilium-operator'),
  metrics,
  scraped,
  hostUsers,
];

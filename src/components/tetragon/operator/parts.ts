import type { Part } from '../../pod/part';
import type { TetragonSettings } from '../settings';
import { configuration } from './parts/configuration';
import { metrics } from './parts/metrics';

/** Every reason for the operator's pod to look as it does. */
export const operatorParts: readonly Part<TetragonSettings>[] = [configuration, metrics];

import type { Part } from '../../../pod/part';
import { scrape } from '../../../pod/scrape';
import type { CiliumSettings } from '../../settings';

/** The operator's metrics, found by annotation: with ServiceMonitors they would be read twice. */
export const scraped: Part<CiliumSettings> = {
  name: 'scraped',
  when: (s) => !s.serviceMonitors,
  adds: () => ({ annotations: scrape(9963) }),
};

import { addressRules } from './addresses';
import { announcementRules } from './announcements';
import { platformRules } from './platform';
import { referenceRules } from './references';
import { serviceRules } from './services';
import { shapeRules } from './shape';
import { sourceRules } from './sources';
import { trafficRules } from './traffic';

/** The spec: how it is read, and what its sections must have in common. One file of rules a topic. */
export const specRules = {
  ...sourceRules,
  ...shapeRules,
  ...addressRules,
  ...referenceRules,
  ...serviceRules,
  ...announcementRules,
  ...trafficRules,
  ...platformRules,
} as const;

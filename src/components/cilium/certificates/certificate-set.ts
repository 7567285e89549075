import type { CiliumSettings } from '../settings';
import type { Certificate } from './certificate';

/** Certificates that one Job makes and one CronJob renews. */
export interface CertificateSet {
  /** Of the Job, the CronJob, their account and its role. */
  readonly name: string;
  /** The Jobs bear the name as `app.kubernetes.io/name` too. */
  readonly labelled: boolean;
  readonly when: (settings: CiliumSettings) => boolean;
  readonly certificates: Readonly<Record<string, Certificate>>;
  /** The Secrets that it may renew, whether or not the settings want them. */
  readonly secrets: readonly string[];
}

import type { AntreaConfig } from '../config/antrea-config';
import type { AntreaSettings } from '../settings';

/** What is looked at: the settings, whether a gate is open, and the values of antrea-agent.conf. */
export interface Looked {
  readonly s: AntreaSettings;
  readonly open: (gate: string) => boolean;
  readonly agent: AntreaConfig['agent'];
}

/** A setting that needs another one. */
export interface Requirement {
  readonly what: string;
  readonly needs: string;
  readonly path: string;
  readonly on: (looked: Looked) => boolean;
  readonly has: (looked: Looked) => boolean;
  /** Without it Antrea goes on in silence; left out, it does not start. */
  readonly silent?: true;
}

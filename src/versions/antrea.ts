import { type AntreaGate, antreaGates_2_7_0 } from './antrea-gates';
import { type AntreaKeyType, antreaKeys_2_7_0 } from './antrea-keys';
import type { Image } from './image';

type AntreaImage = 'agent' | 'windowsAgent' | 'controller' | 'flowAggregator' | 'multicluster' | 'kubemark' | 'ubuntu';

/** The facts of one version of Antrea: its images, and what its configuration files may say. */
export interface AntreaVersion {
  readonly version: string;
  readonly images: Readonly<Record<AntreaImage, Image>>;
  /** What each file may say; `windows` is that of agents on Windows nodes. */
  readonly keys: Readonly<Record<'agent' | 'windows' | 'controller', ReadonlyMap<string, AntreaKeyType>>>;
  readonly gates: Readonly<Record<string, AntreaGate>>;
}

const v2_7_0: AntreaVersion = {
  version: '2.7.0',
  images: {
    agent: { repository: 'antrea/antrea-agent-ubuntu', tag: 'v2.7.0' },
    windowsAgent: { repository: 'antrea/antrea-windows', tag: 'v2.7.0' },
    controller: { repository: 'antrea/antrea-controller-ubuntu', tag: 'v2.7.0' },
    flowAggregator: { repository: 'antrea/flow-aggregator', tag: 'v2.7.0' },
    multicluster: { repository: 'antrea/antrea-mc-controller', tag: 'v2.7.0' },
    // Around simulated agents.
    kubemark: { repository: 'antrea/kubemark', tag: 'v1.29.0' },
    ubuntu: { repository: 'antrea/ubuntu', tag: '24.04' },
  },
  keys: antreaKeys_2_7_0,
  gates: antreaGates_2_7_0,
};

/** Every version of Antrea that Fairlead renders. */
export const antreaVersions = { '2.7.0': v2_7_0 } as const satisfies Record<string, AntreaVersion>;

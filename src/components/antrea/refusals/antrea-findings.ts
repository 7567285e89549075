import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaConfig } from '../config/antrea-config';
import { gateOpen } from '../config/gate-open';
import { multiclusterFindings } from '../multicluster/multicluster-findings';
import type { AntreaSettings } from '../settings';
import { featureRequirements } from './feature-requirements';
import { flowAggregatorFindings } from './flow-aggregator';
import { flowCollectorFindings } from './flow-collector';
import { gossipFindings } from './gossip';
import { nodePortLocalFindings } from './node-port-local';
import { nodeRangeFindings } from './node-ranges';
import { portFindings } from './ports';
import { requirements } from './requirements';
import { sectionFindings } from './sections';
import { valueFindings } from './values';
import { workloadFindings } from './workloads';

const section = '/spec/cni/antrea';

/** What the spec asks of Antrea that it cannot do, would refuse at start, or would pass over. */
export function antreaFindings(s: AntreaSettings, config: AntreaConfig): Finding[] {
  const looked = { s, agent: config.agent, open: (gate: string) => gateOpen(s, gate) };
  const unmet = [...requirements, ...featureRequirements].filter(({ on, has }) => on(looked) && !has(looked));
  return [
    ...sectionFindings(s.model),
    ...unmet.map(({ silent, what, needs, path }) =>
      finding(silent ? 'FL-AN-012' : 'FL-AN-011', { what, needs }, { path }),
    ),
    ...nodeRangeFindings(s),
    ...flowCollectorFindings(s),
    ...flowAggregatorFindings(s),
    ...multiclusterFindings(s),
    ...valueFindings(config.agent, `${section}/agentConfig`),
    ...valueFindings(config.controller, `${section}/controllerConfig`),
    ...nodePortLocalFindings(config.agent, `${section}/agentConfig`),
    ...portFindings(config),
    ...gossipFindings(config),
    ...workloadFindings(s),
  ];
}

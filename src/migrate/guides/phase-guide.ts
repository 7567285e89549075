import { isAntrea } from '../../components/antrea/antrea-model';
import type { ClusterModel } from '../../spec/model';
import { antreaGuides } from './antrea-guides';
import { ciliumGuides } from './cilium-guides';
import type { PhaseGuide, PhaseName } from './phase-guides';
import { replacementGuide } from './replacement-guide';

/** What a phase is for this model, in words. */
export function phaseGuide(model: ClusterModel, phase: PhaseName): PhaseGuide {
  const guides = isAntrea(model) ? antreaGuides : ciliumGuides;
  return phase === 'nodes' && model.migration?.method === 'replace-node' ? replacementGuide(model) : guides[phase];
}

import { agentSelector } from '../../components/antrea/agent/selector';
import { antreaLabel } from '../antrea-label';
import { selectorText } from './selector-text';
import type { Target } from './target';

/** Antrea: its file does not push others aside, so the steps do (antrea-io/antrea, build/images/scripts/install_cni). */
export const antreaTarget: Target = {
  label: antreaLabel,
  agents: selectorText({ matchLabels: agentSelector }),
  file: '10-antrea.conflist',
  aside: '.fairlead_bak',
  beside: false,
};

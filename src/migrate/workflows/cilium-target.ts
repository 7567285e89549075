import { agentSelector } from '../../components/cilium/agent/selector';
import type { CiliumModel } from '../../components/cilium/cilium-model';
import { ciliumSettings } from '../../components/cilium/settings';
import { imageReference } from '../../versions/image';
import { movedLabel } from '../moved-label';
import { ciliumFiles } from './cilium-files';
import { probePort } from './probe-port';
import { selectorText } from './selector-text';
import type { Target } from './target';

/** Cilium: its agent puts the files of others aside by itself, and brings the program by which its agents probe each other. */
export const ciliumTarget = (model: CiliumModel): Target => ({
  label: movedLabel,
  agents: selectorText({ matchLabels: agentSelector }),
  image: imageReference(ciliumSettings(model).version.images.agent, model.images.registry),
  ...ciliumFiles,
  answers: ['cilium-health-responder', `--listen=${probePort}`],
  beside: true,
});

import type { ClusterModel } from '../../spec/model';
import { isAntrea } from '../antrea/antrea-model';
import { antreaSettings } from '../antrea/settings';
import { isCilium } from '../cilium/cilium-model';
import { ciliumSettings } from '../cilium/settings';
import { egressGatewaySettings } from '../egressgateway/settings';
import { instances } from '../kubevip/instance';
import { tetragonSettings } from '../tetragon/settings';
import { antreaRules } from './alerts/antrea';
import { ciliumAgentRules } from './alerts/cilium-agent';
import { ciliumOperatorRules } from './alerts/cilium-operator';
import { egressGatewayRules } from './alerts/egressgateway';
import { hubbleRules } from './alerts/hubble';
import { kubeVipRules } from './alerts/kube-vip';
import type { Rules } from './alerts/rules';
import { tetragonRules } from './alerts/tetragon';
import { antreaPanels } from './dashboards/antrea';
import { ciliumAgentPanels } from './dashboards/cilium-agent';
import { ciliumOperatorPanels } from './dashboards/cilium-operator';
import { egressGatewayPanels } from './dashboards/egressgateway';
import { hubblePanels } from './dashboards/hubble';
import { kubeVipPanels } from './dashboards/kube-vip';
import type { Panel } from './dashboards/panel';
import { tetragonPanels } from './dashboards/tetragon';

/** A system with metrics: what is to be told of it, and what is to be shown. */
export interface System {
  readonly name: string;
  readonly title: string;
  readonly rules: Rules;
  readonly panels: readonly Panel[];
}

/** The systems that run for a model, each with what its metrics allow to say; one without metrics says nothing. */
export function systems(model: ClusterModel): System[] {
  return [
    ...(isCilium(model) ? ofCilium(ciliumSettings(model)) : []),
    ...(isAntrea(model) ? [ofAntrea(antreaSettings(model))] : []),
    ...ofEgressGateway(model),
    ofKubeVip(instances(model)),
    ofTetragon(tetragonSettings(model)),
  ];
}

const ofCilium = (s: ReturnType<typeof ciliumSettings>): System[] => [
  { name: 'cilium-agent', title: 'Cilium: nodes', rules: ciliumAgentRules(s), panels: ciliumAgentPanels(s) },
  {
    name: 'cilium-operator',
    title: 'Cilium: operator',
    rules: ciliumOperatorRules(s),
    panels: ciliumOperatorPanels(s),
  },
  { name: 'hubble', title: 'Hubble: flows', rules: hubbleRules(s), panels: hubblePanels(s) },
];

const ofAntrea = (s: ReturnType<typeof antreaSettings>): System => ({
  name: 'antrea',
  title: 'Antrea',
  rules: antreaRules(s),
  panels: antreaPanels(),
});

function ofEgressGateway(model: ClusterModel): System[] {
  const s = egressGatewaySettings(model);
  if (!s) return [];
  return [
    { name: 'egressgateway', title: 'EgressGateway', rules: egressGatewayRules(s), panels: egressGatewayPanels(s) },
  ];
}

const ofKubeVip = (running: ReturnType<typeof instances>): System => ({
  name: 'kube-vip',
  title: 'kube-vip',
  rules: kubeVipRules(running),
  panels: kubeVipPanels(running),
});

const ofTetragon = (s: ReturnType<typeof tetragonSettings>): System => ({
  name: 'tetragon',
  title: 'Tetragon',
  rules: tetragonRules(s),
  panels: tetragonPanels(s),
});

import type { ConfigMap, Namespace } from 'kubernetes-types/core/v1';
import { type AntreaModel, isAntrea } from '../../components/antrea/antrea-model';
import type { CiliumModel } from '../../components/cilium/cilium-model';
import { ciliumSettings } from '../../components/cilium/settings';
import { prometheusRule } from '../../components/observability/alerts/prometheus-rule';
import { configMap } from '../../components/observability/dashboards/config-map';
import type { Wire } from '../../components/wire';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { at, type Manifest } from '../../stages/manifest';
import { access } from './access';
import { antreaTarget } from './antrea-target';
import { ciliumTarget } from './cilium-target';
import { limits } from './limits';
import type { PolicyProbe } from './policy-probe';
import { probeServers } from './probe-servers';
import { procedure } from './procedure';
import { progressAlerts } from './progress-alerts';
import { progressPanels } from './progress-panels';
import { type WorkflowSettings, workflowSettings } from './workflow-settings';
import { workflowTemplate } from './workflow-template';

/**
 * What moves the nodes of a model, and back, and tries its policies: the workflows of this phase with all that they need.
 * Nothing where the spec asks for none.
 */
export function workflows(model: CiliumModel | AntreaModel, probes: readonly PolicyProbe[]): Manifest[] {
  const s = workflowSettings(model, isAntrea(model) ? antreaTarget : ciliumTarget(model), probes);
  const plans = s ? procedure(s) : [];
  if (!s || plans.length === 0) return [];
  return at(
    'observability',
    namespace(s),
    ...access(s),
    ...plans.map((plan) => workflowTemplate(plan, s)),
    ...(s.moving ? [limitsMap(s), ...probeServers(s), ...progress(model, s)] : []),
  );
}

function progress(model: CiliumModel | AntreaModel, s: WorkflowSettings): KubernetesObject[] {
  const { alerts, dashboards } = model.observability;
  const name = 'migration';
  const rules = progressAlerts(s);
  const panels = progressPanels(isAntrea(model) ? undefined : ciliumSettings(model), s.namespace);
  return [
    ...(alerts ? [prometheusRule(name, rules)] : []),
    ...(dashboards ? [configMap({ name, title: 'Migration', rules, panels })] : []),
  ];
}

/** Steps that change a node's files or restart it are privileged pods. */
const namespace = (s: WorkflowSettings): Wire<Namespace> => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: s.namespace, labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } },
});

const limitsMap = (s: WorkflowSettings): Wire<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: limits, namespace: s.namespace },
  data: Object.fromEntries(s.groups.map(({ name, atOnce }) => [name, String(atOnce)])),
});

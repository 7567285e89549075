import { isAntrea } from '../../components/antrea/antrea-model';
import { prometheusRule } from '../../components/observability/alerts/prometheus-rule';
import { configMap } from '../../components/observability/dashboards/config-map';
import type { ClusterModel } from '../../spec/model';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { at, type Manifest } from '../../stages/manifest';
import { sourceOf } from '../source-of';
import { effectPanels } from './effect-panels';
import { effectRules } from './effect-rules';

/** Records what the network costs in every phase, so that there is a before to compare with; panels read what is recorded. */
export function effectWatch(model: ClusterModel): Manifest[] {
  const { migration, observability } = model;
  if (!migration || !observability.alerts) return [];
  const rules = effectRules([sourceOf(migration)?.key ?? '', isAntrea(model) ? 'antrea' : 'cilium']);
  const name = 'migration-effect';
  const objects: KubernetesObject[] = [
    prometheusRule(name, rules),
    ...(observability.dashboards
      ? [configMap({ name, title: 'Migration: effect', rules, panels: effectPanels() })]
      : []),
  ];
  return at('observability', ...objects);
}

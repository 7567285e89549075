import type { ClusterModel } from '../../spec/model';
import { at } from '../../stages/manifest';
import type { Rendered } from '../component';
import { prometheusRule } from './alerts/prometheus-rule';
import { configMap } from './dashboards/config-map';
import { systems } from './systems';

/** Alerts and dashboards for every system of a model that serves metrics. */
export function observability(model: ClusterModel): Rendered {
  const { alerts, dashboards } = model.observability;
  const seen = alerts || dashboards ? systems(model) : [];
  const ruled = seen.filter(({ rules }) => rules.alerts.length > 0 || rules.recordings.length > 0);
  const shown = seen.filter(({ panels }) => panels.length > 0);
  return {
    manifests: [
      ...(alerts ? at('observability', ...ruled.map(({ name, rules }) => prometheusRule(name, rules))) : []),
      ...(dashboards ? at('observability', ...shown.map(configMap)) : []),
    ],
    findings: [],
  };
}

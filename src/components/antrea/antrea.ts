import { at } from '../../stages/manifest';
import type { Rendered } from '../component';
import { access } from './access/access';
import { agent } from './agent/agent';
import type { AntreaModel } from './antrea-model';
import { apiServices } from './api/api-services';
import { webhooks } from './api/webhooks';
import { antreaConfig } from './config/antrea-config';
import { antreaConfigMap } from './config-map';
import { controller } from './controller/controller';
import { flowAggregator } from './flows/flow-aggregator';
import { monitors } from './monitors/monitors';
import { multicluster } from './multicluster/multicluster';
import { antreaFindings } from './refusals/antrea-findings';
import { antreaSettings } from './settings';
import { simulator } from './simulator/simulator';
import { windows } from './windows/windows';

/** Antrea: agents and controller with all that they read, and the APIs that the controller serves. */
export function antrea(model: AntreaModel): Rendered {
  const s = antreaSettings(model);
  const config = antreaConfig(s);
  const map = antreaConfigMap(s, config);
  const onWindows = windows(s);
  return {
    manifests: [
      ...access(s),
      ...at('configuration', map),
      ...controller(s, config, map),
      ...agent(s, config, map),
      ...onWindows.manifests,
      ...at('cni-api', ...apiServices(s), ...webhooks(s)),
      ...flowAggregator(s),
      ...multicluster(s),
      ...simulator(s),
      ...at('observability', ...monitors(s)),
    ],
    findings: [...config.findings, ...antreaFindings(s, config), ...onWindows.findings],
  };
}

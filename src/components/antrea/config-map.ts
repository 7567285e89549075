import type { ConfigMap } from 'kubernetes-types/core/v1';
import { printDocument } from '../../yaml/print-document';
import type { Wire } from '../wire';
import type { AntreaConfig } from './config/antrea-config';
import { nest } from './config/nest';
import { labels } from './labels';
import type { AntreaSettings } from './settings';

/** The CNI configuration that agents put on their nodes: Antrea's plugin, host ports, and bandwidth from annotations. */
const cniPlugins = {
  cniVersion: '0.3.0',
  name: 'antrea',
  plugins: [
    { type: 'antrea', ipam: { type: 'host-local' } },
    { type: 'portmap', capabilities: { portMappings: true } },
    { type: 'bandwidth', capabilities: { bandwidth: true } },
  ],
};

/** `antrea-config`: what agents, controller and the CNI plugin read at start. */
export const antreaConfigMap = (s: AntreaSettings, config: AntreaConfig): Wire<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'antrea-config', namespace: s.namespace, labels: labels() },
  data: {
    'antrea-agent.conf': printDocument(nest(config.agent)),
    'antrea-cni.conflist': `${JSON.stringify(cniPlugins, undefined, 2)}\n`,
    'antrea-controller.conf': printDocument(nest(config.controller)),
  },
});

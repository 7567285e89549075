import type { ConfigMap } from 'kubernetes-types/core/v1';
import { printDocument } from '../../../yaml/print-document';
import type { Wire } from '../../wire';
import { nest } from '../config/nest';
import { labels } from '../labels';
import type { WindowsConfig } from './windows-config';
import type { WindowsSettings } from './windows-settings';

/** Windows has neither host ports nor bandwidth for pods; name servers go through the plugin. */
const cniPlugins = {
  cniVersion: '0.3.0',
  name: 'antrea',
  plugins: [{ type: 'antrea', ipam: { type: 'host-local' }, capabilities: { dns: true } }],
};

/** `antrea-windows-config`: what agents and the CNI plugin read on Windows nodes. */
export const windowsConfigMap = ({ namespace }: WindowsSettings, { values }: WindowsConfig): Wire<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'antrea-windows-config', namespace, labels: labels() },
  data: {
    'antrea-agent.conf': printDocument(nest(values)),
    'antrea-cni.conflist': `${JSON.stringify(cniPlugins, undefined, 2)}\n`,
  },
});

import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';
import { agentContainer } from '../container';

const authority = (mountPath: string) => ({ name: 'antrea-ipsec-ca', mountPath, readOnly: true });

/** The daemon that negotiates keys, beside Open vSwitch, and the authority that it trusts, where the controller makes one. */
export const ipsec: Part<AgentSettings> = {
  name: 'ipsec',
  when: (s) => s.ipsec,
  adds: (s) => ({
    volumes: [{ name: 'antrea-ipsec-ca', configMap: { name: 'antrea-ipsec-ca', optional: true } }],
    containers: [
      agentContainer(s, 'antrea-ipsec', {
        command: ['start_ovs_ipsec'],
        livenessProbe: {
          exec: { command: ['/bin/sh', '-c', 'timeout 5 container_liveness_probe ovs-ipsec'] },
          initialDelaySeconds: 5,
          periodSeconds: 5,
        },
        resources: { requests: { cpu: '50m' } },
        securityContext: { capabilities: { add: ['NET_ADMIN'] } },
        volumeMounts: [
          { name: 'host-var-run-antrea', mountPath: '/var/run/openvswitch', subPath: 'openvswitch' },
          { name: 'host-var-log-antrea', mountPath: '/var/log/openvswitch', subPath: 'openvswitch' },
          { name: 'host-var-log-antrea', mountPath: '/var/log/strongswan', subPath: 'strongswan' },
          authority('/etc/ipsec.d/cacerts'),
        ],
      }),
    ],
    into: { 'antrea-agent': { volumeMounts: [authority('/var/run/openvswitch/ca')] } },
  }),
};

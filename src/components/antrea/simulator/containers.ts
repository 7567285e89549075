import type { Container, EnvVar } from 'kubernetes-types/core/v1';
import { imageReference } from '../../../versions/image';
import type { SimulatorSettings } from './simulator-settings';

const field = (name: string, fieldPath: string): EnvVar => ({ name, valueFrom: { fieldRef: { fieldPath } } });
const node = field('NODE_NAME', 'metadata.name');

const volumeMounts = [
  { name: 'kubeconfig-volume', mountPath: '/kubeconfig', readOnly: true },
  { name: 'logs-volume', mountPath: '/var/log' },
];
const resources = { requests: { cpu: '20m', memory: '50M' } };

/** A simulated agent, and a kubelet and a kube-proxy that run nothing. The pod's name is that of its node. */
export const simulatorContainers = ({ simulator, version, model }: SimulatorSettings): Container[] => {
  const kubemark = imageReference(version.images.kubemark, model.images.registry);
  const hollow = (morph: 'kubelet' | 'proxy', log: string, ...flags: string[]) => ({
    name: `hollow-${morph}`,
    image: kubemark,
    env: [node],
    command: [
      '/go-runner',
      `-log-file=/var/log/${log}-$(NODE_NAME).log`,
      '/kubemark',
      `--morph=${morph}`,
      '--name=$(NODE_NAME)',
      ...flags,
    ],
    resources,
  });
  const config = '--kubeconfig=/kubeconfig/admin.conf';
  return [
    {
      name: 'simulator',
      image: simulator.image,
      imagePullPolicy: 'IfNotPresent',
      command: ['/usr/local/bin/antrea-agent-simulator', '-v', '5'],
      env: [field('POD_NAME', 'metadata.name'), field('POD_NAMESPACE', 'metadata.namespace'), node],
      volumeMounts,
    },
    {
      ...hollow('kubelet', 'kubelet', config, '--v=2', '--node-labels=antrea/instance=simulator'),
      ports: [4194, 10250, 10255].map((containerPort) => ({ containerPort })),
      volumeMounts: [...volumeMounts, { name: 'containerd', mountPath: '/run/containerd' }],
      securityContext: { privileged: true },
    },
    { ...hollow('proxy', 'kubeproxy', '--use-real-proxier=false', config, '--v=2'), volumeMounts },
  ];
};

import type { EnvVar, PodSpec, VolumeProjection } from 'kubernetes-types/core/v1';
import { imageReference } from '../../../versions/image';
import { hostPath } from '../../pod/host-path';
import { logFileArgs } from '../log-file-args';
import type { AntreaSettings } from '../settings';
import { configMapName, name, secrets } from './names';

const logs = '/var/log/antrea/flow-aggregator';
const folder = '/etc/flow-aggregator';

/** The pod of the aggregator. */
export const aggregatorPod = (s: AntreaSettings): PodSpec => ({
  hostNetwork: false,
  priorityClassName: 'system-cluster-critical',
  serviceAccountName: name,
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  containers: [
    {
      name,
      image: imageReference(s.version.images.flowAggregator, s.model.images.registry),
      imagePullPolicy: 'IfNotPresent',
      args: [
        `--config=${folder}/flow-aggregator.conf`,
        '--logtostderr=false',
        `--log_dir=${logs}`,
        '--alsologtostderr',
        ...logFileArgs,
        ...(s.antrea.logVerbosity > 0 ? [`--v=${s.antrea.logVerbosity}`] : []),
      ],
      env: [
        { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
        { name: 'FA_CONFIG_MAP_NAME', value: configMapName },
        ...credentials(s),
      ],
      ports: [
        { name: 'ipfix-udp', containerPort: 4739, protocol: 'UDP' },
        { name: 'ipfix-tcp', containerPort: 4739, protocol: 'TCP' },
        { name: 'grpc', containerPort: 14739, protocol: 'TCP' },
      ],
      resources: { requests: { cpu: '500m', memory: '256Mi' } },
      volumeMounts: [
        { name: 'flow-aggregator-config', mountPath: folder, readOnly: true },
        { name: 'host-var-log-antrea-flow-aggregator', mountPath: logs },
        { name: 'certs', mountPath: `${folder}/certs`, readOnly: true },
      ],
    },
  ],
  volumes: [
    { name: 'certs', projected: { defaultMode: 0o400, sources: certificates(s) } },
    { name: 'flow-aggregator-config', configMap: { name: configMapName } },
    hostPath('host-var-log-antrea-flow-aggregator', logs, 'DirectoryOrCreate'),
  ],
});

/** What databases ask for, from Secrets that users keep; those that are not written to are not asked for. */
function credentials({ antrea }: AntreaSettings): EnvVar[] {
  const { clickHouse, s3 } = antrea.flowAggregator ?? {};
  return [
    ...(clickHouse ? ['username', 'password'].map((key) => secret(`CH_${key}`, secrets.clickHouse, key)) : []),
    ...(s3
      ? ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'].map((key) => secret(key, secrets.s3, key))
      : []),
  ];
}

const secret = (variable: string, from: string, key: string): EnvVar => ({
  name: variable.toUpperCase(),
  valueFrom: { secretKeyRef: { name: from, key } },
});

/** Where users bring certificates: the collector's and ClickHouse's authorities, and its own for the collector. */
function certificates({ antrea }: AntreaSettings): VolumeProjection[] {
  const { caSecret, clientSecret } = antrea.flowAggregator?.collector?.tls ?? {};
  return [
    ...(caSecret ? [projection(caSecret, 'flow-collector', ['ca.crt'])] : []),
    ...(clientSecret ? [projection(clientSecret, 'flow-collector', ['tls.crt', 'tls.key'])] : []),
    projection('clickhouse-ca', 'clickhouse', ['ca.crt']),
  ];
}

const projection = (from: string, to: string, keys: readonly string[]): VolumeProjection => ({
  secret: { name: from, items: keys.map((key) => ({ key, path: `${to}/${key}` })), optional: true },
});

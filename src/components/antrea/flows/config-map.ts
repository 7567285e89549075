import type { ConfigMap } from 'kubernetes-types/core/v1';
import { printDocument } from '../../../yaml/print-document';
import type { Wire } from '../../wire';
import type { AntreaSettings } from '../settings';
import { aggregatorLabels, configMapName, namespace } from './names';

/** What the aggregator reads: how it joins records, and where they go. */
export const aggregatorConfigMap = (s: AntreaSettings): Wire<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: configMapName, namespace, labels: { ...aggregatorLabels } },
  data: { 'flow-aggregator.conf': printDocument(config(s)) },
});

function config({ antrea }: AntreaSettings) {
  const { mode = 'aggregate', podLabels = false, collector, clickHouse, s3, log = false } = antrea.flowAggregator ?? {};
  return {
    mode: mode === 'proxy' ? 'Proxy' : 'Aggregate',
    activeFlowRecordTimeout: '60s',
    inactiveFlowRecordTimeout: '90s',
    recordBufferSize: 8192,
    aggregatorTransportProtocol: 'tls',
    flowAggregatorAddress: '',
    clusterID: '',
    recordContents: { podLabels },
    apiServer: { apiPort: 10348, tlsCipherSuites: '', tlsMinVersion: '' },
    flowCollector: {
      enable: collector !== undefined,
      address: collector?.address ?? '',
      recordFormat: collector?.format ?? 'IPFIX',
      templateRefreshTimeout: '600s',
      maxIPFIXMsgSize: 0,
      tls: {
        enable: collector?.tls !== undefined,
        caSecretName: collector?.tls?.caSecret ?? '',
        serverName: collector?.tls?.serverName ?? '',
        clientSecretName: collector?.tls?.clientSecret ?? '',
        minVersion: '',
      },
      includeK8sNames: true,
      includeK8sUIDs: false,
    },
    clickHouse: {
      enable: clickHouse !== undefined,
      database: 'default',
      databaseURL: clickHouse?.url ?? 'tcp://clickhouse-clickhouse.flow-visibility.svc:9000',
      tls: { insecureSkipVerify: false, caCert: clickHouse?.ownCA ?? false },
      debug: false,
      compress: true,
      commitInterval: '8s',
    },
    s3Uploader: {
      enable: s3 !== undefined,
      bucketName: s3?.bucket ?? '',
      bucketPrefix: s3?.prefix ?? '',
      region: s3?.region ?? 'us-west-2',
      recordFormat: 'CSV',
      compress: true,
      maxRecordsPerFile: 1_000_000,
      uploadInterval: '60s',
    },
    flowLogger: {
      enable: log,
      path: '/tmp/antrea-flows.log',
      maxSize: 100,
      maxBackups: 3,
      maxAge: 0,
      compress: true,
      recordFormat: 'CSV',
      filters: [],
      prettyPrint: true,
    },
    flowStreamService: { enable: false },
  };
}

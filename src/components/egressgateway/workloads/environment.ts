import type { EnvVar } from 'kubernetes-types/core/v1';
import type { EgressGatewaySettings } from '../settings';

const value = (name: string, text: string): EnvVar => ({ name, value: text });
const field = (name: string, fieldPath: string): EnvVar => ({ name, valueFrom: { fieldRef: { fieldPath } } });

/** How much a workload tells. */
export const logging = ({ section }: EgressGatewaySettings): EnvVar[] => [
  value('LOG_LEVEL', section.logLevel),
  value('LOG_USE_DEV_MODE', 'true'),
  value('LOG_WITH_CALLER', 'true'),
  value('LOG_ENCODER', 'json'),
];

/** Where a workload serves metrics, if it does. */
export const metrics = (s: EgressGatewaySettings, port: number): EnvVar[] =>
  s.metrics ? [value('METRICS_BIND_ADDRESS', `:${port}`)] : [];

/** Where a workload serves its health. */
export const health = (port: number): EnvVar => value('HEALTH_PROBE_BIND_ADDRESS', `:${port}`);

/** No profiler to send to; the port of the Go process inspector. */
export const profiler = value('PYROSCOPE_SERVER_ADDR', '');
export const gops = (port: number): EnvVar => value('GOPS_PORT', String(port));

/** Where the configuration is, and whose pod this is. */
export const identity = (configFolder: string): EnvVar[] => [
  value('CONFIGMAP_PATH', `${configFolder}/conf.yml`),
  field('POD_NAME', 'metadata.name'),
  field('POD_NAMESPACE', 'metadata.namespace'),
];

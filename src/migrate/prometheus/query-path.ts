import type { PrometheusService } from './prometheus-of';

/** Where the API server passes queries on to Prometheus; the query goes behind `?query=`. */
export const queryPath = ({ namespace, name }: PrometheusService): string =>
  `/api/v1/namespaces/${namespace}/services/${name}/proxy/api/v1/query`;

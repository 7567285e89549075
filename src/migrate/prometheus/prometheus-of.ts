import { ourPrometheus } from '../../delivery/platform/our-prometheus';
import type { ClusterModel } from '../../spec/model';

/** A Service of Prometheus. */
export interface PrometheusService {
  readonly namespace: string;
  /** With its port, as the API server passes requests on: `prometheus:9090`. */
  readonly name: string;
}

/** The Service that is named as `NAMESPACE/NAME:PORT`, or that of the spec's own chart; undefined where there is neither. */
export function prometheusOf(named: string | undefined, { platform }: ClusterModel): PrometheusService | undefined {
  const { namespaceName, serviceName, port } = ourPrometheus;
  if (named === undefined) {
    return platform.prometheus && { namespace: namespaceName, name: `${serviceName}:${port}` };
  }
  const [, namespace, name] = /^([a-z0-9-]+)\/([a-z0-9-]+:[a-z0-9-]+)$/.exec(named) ?? [];
  return namespace === undefined || name === undefined ? undefined : { namespace, name };
}

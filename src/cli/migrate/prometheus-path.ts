import { ourPrometheus } from '../../delivery/platform/our-prometheus';
import type { ClusterModel } from '../../spec/model';
import { UsageError } from '../usage-error';

/** Where the API server passes queries on to Prometheus: a Service that is named, or that of the spec's own chart. */
export function prometheusPath(named: string | undefined, { platform }: ClusterModel): string | undefined {
  const { namespaceName, serviceName, port } = ourPrometheus;
  if (named === undefined) return platform.prometheus && proxied(namespaceName, `${serviceName}:${port}`);
  const [, namespace, service] = /^([a-z0-9-]+)\/([a-z0-9-]+:[a-z0-9-]+)$/.exec(named) ?? [];
  if (namespace === undefined || service === undefined) {
    throw new UsageError(`\`--prometheus\` needs a Service as NAMESPACE/NAME:PORT, not \`${named}\``);
  }
  return proxied(namespace, service);
}

const proxied = (namespace: string, service: string) =>
  `/api/v1/namespaces/${namespace}/services/${service}/proxy/api/v1/query`;

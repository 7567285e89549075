import { prometheusOf } from '../../migrate/prometheus/prometheus-of';
import { queryPath } from '../../migrate/prometheus/query-path';
import type { ClusterModel } from '../../spec/model';
import { UsageError } from '../usage-error';

/** Where Prometheus is asked: at the Service that is named, or else that of the spec. */
export function prometheusPath(named: string | undefined, model: ClusterModel): string | undefined {
  const service = prometheusOf(named ?? model.migration?.workflows?.drops?.prometheus, model);
  if (named !== undefined && !service) {
    throw new UsageError(`\`--prometheus\` needs a Service as NAMESPACE/NAME:PORT, not \`${named}\``);
  }
  return service && queryPath(service);
}

import { ratesOf } from '../../migrate/status/rates-of';
import type { Rates, Traffic } from '../../migrate/status/traffic';
import { type Question, trafficQuestions } from '../../migrate/status/traffic-questions';
import type { ClusterModel } from '../../spec/model';
import type { Cluster } from '../cluster/cluster';
import { ClusterError } from '../cluster/cluster-error';
import { readPolicyCounts } from './read-policy-counts';

/** Asks Prometheus behind `path`, and Antrea, about the traffic of a cluster; what cannot be had is told in its place. */
export async function readTraffic(cluster: Cluster, path: string | undefined, model: ClusterModel): Promise<Traffic> {
  const { drops, verdicts } = trafficQuestions(model);
  const [dropped, decided, counted] = await Promise.all([
    asked(cluster, path, drops),
    asked(cluster, path, verdicts),
    model.cni.antrea && readPolicyCounts(cluster),
  ]);
  return { drops: dropped, verdicts: decided, ...(counted && { policies: counted }) };
}

async function asked(cluster: Cluster, path: string | undefined, question: Question): Promise<Rates> {
  if ('why' in question) return { known: false, why: question.why };
  if (path === undefined)
    return { known: false, why: 'nobody says where Prometheus is: `--prometheus NAMESPACE/SERVICE:PORT`' };
  try {
    const answer = await cluster.get(`${path}?query=${encodeURIComponent(question.query)}`);
    return answer ? ratesOf(answer) : { known: false, why: 'there is no such Service of Prometheus' };
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    return { known: false, why: error.message };
  }
}

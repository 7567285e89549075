import { antreaPorts } from '../../components/conflicts/antrea-ports';
import { ciliumPorts } from '../../components/conflicts/cilium-ports';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import type { Facts } from './facts';
import { hostPortsIn } from './host-ports-in';

/** What runs already of the CNI that the spec asks for. */
const own = /^(cilium|hubble|antrea|flow-aggregator)/;

/** The ports that the new CNI needs on every node are free. */
export function checkPorts(model: ClusterModel, { workloads }: Facts): Finding[] {
  const needed = [...ciliumPorts(model), ...antreaPorts(model)];
  return workloads
    .filter(({ name }) => !own.test(name))
    .flatMap((workload) =>
      hostPortsIn(workload).flatMap(({ protocol, port }) => {
        const need = needed.find((one) => one.port === port && one.protocol === protocol);
        if (!need) return [];
        const name = `${workload.kind} ${workload.namespace}/${workload.name}`;
        return [finding('FL-MIG-109', { protocol, port, workload: name, what: need.what }, { place: workload.place })];
      }),
    );
}

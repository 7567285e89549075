import type { DaemonSet, Deployment } from 'kubernetes-types/apps/v1';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import type { Manifest } from '../../stages/manifest';
import type { PodKnobs } from '../pod/apply-knobs';

interface Knobs {
  readonly path: string;
  readonly knobs: PodKnobs | undefined;
  /** The workloads that they are for. */
  readonly names: readonly string[];
}

/** The knobs of the spec, and whose they are. */
function knobsOf({ cni, egress, controlPlane, runtimeSecurity, observability, mesh }: ClusterModel): Knobs[] {
  const { cilium, antrea } = cni;
  const { tetragon } = runtimeSecurity;
  const { flows } = observability;
  const of = (path: string, knobs: PodKnobs | undefined, ...names: readonly string[]) => ({ path, knobs, names });
  return [
    of('cni/cilium/agent', cilium?.agent, 'cilium'),
    of('cni/cilium/operator', cilium?.operator, 'cilium-operator'),
    of('cni/cilium/envoy', cilium?.envoy, 'cilium-envoy'),
    of('cni/antrea/agent', antrea?.agent, 'antrea-agent'),
    of('cni/antrea/controller', antrea?.controller, 'antrea-controller'),
    of('egress/egressGateway/agent', egress?.egressGateway?.agent, 'egressgateway-agent'),
    of('egress/egressGateway/controller', egress?.egressGateway?.controller, 'egressgateway-controller'),
    of('controlPlane/kubeVip/workload', controlPlane.kubeVip.workload, 'kube-vip-ds', 'kube-vip-services-ds'),
    of('runtimeSecurity/tetragon/agent', tetragon.agent, 'tetragon'),
    of('runtimeSecurity/tetragon/operator', tetragon.operator, 'tetragon-operator'),
    of('observability/flows/relayWorkload', flows.relayWorkload, 'hubble-relay', 'flow-aggregator'),
    of('observability/flows/uiWorkload', flows.uiWorkload, 'hubble-ui'),
    of('mesh/apiServer/workload', mesh?.apiServer?.workload, 'clustermesh-apiserver'),
  ];
}

type Workload = KubernetesObject & Pick<DaemonSet & Deployment, 'spec'>;

const isWorkload = (object: KubernetesObject): object is Workload =>
  object.kind === 'DaemonSet' || object.kind === 'Deployment';

/** What the knobs of a workload would break of it, or what it would pass over. */
export function workloadConflicts(model: ClusterModel, manifests: readonly Manifest[]): Finding[] {
  const workloads = manifests.map(({ object }) => object).filter(isWorkload);
  return knobsOf(model).flatMap(({ path, knobs, names }) => {
    const workload = workloads.find(({ metadata }) => names.includes(metadata.name));
    return knobs && workload ? conflicts(`/spec/${path}`, knobs, workload) : [];
  });
}

function conflicts(path: string, { podLabels, podAnnotations, nodeSelector = {} }: PodKnobs, workload: Workload) {
  const { name } = workload.metadata;
  const { labels = {}, annotations = {} } = workload.spec?.template?.metadata ?? {};
  const found: Finding[] = [];
  for (const [label, value] of Object.entries(podLabels)) {
    const own = labels[label];
    if (own !== undefined && own !== value)
      found.push(
        finding('FL-CON-014', { label, own, workload: name }, { path: `${path}/podLabels/${escaped(label)}` }),
      );
  }
  for (const annotation of Object.keys(annotations))
    if (annotation.startsWith('fairlead.dev/') && annotation in podAnnotations)
      found.push(
        finding(
          'FL-CON-015',
          { annotation, workload: name },
          { path: `${path}/podAnnotations/${escaped(annotation)}` },
        ),
      );
  if (nodeSelector['kubernetes.io/os'] === 'windows')
    found.push(finding('FL-CON-017', { workload: name }, { path: `${path}/nodeSelector` }));
  if (neverMoves(workload))
    found.push(finding('FL-CON-013', { workload: name }, { path: `${path}/updateStrategy/maxUnavailable` }));
  return found;
}

/** A part of a JSON pointer (RFC 6901). */
const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

function neverMoves({ spec }: Workload): boolean {
  const { maxUnavailable, maxSurge } = spec?.updateStrategy?.rollingUpdate ?? spec?.strategy?.rollingUpdate ?? {};
  return isZero(maxUnavailable) && (maxSurge === undefined || isZero(maxSurge));
}

const isZero = (value: number | string | undefined) => value !== undefined && Number.parseInt(`${value}`, 10) === 0;

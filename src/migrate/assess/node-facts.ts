import type { Place } from '../../diagnostics/place';
import { labelsAt, listAt, textAt, textsAt, valueAt } from './fields';
import type { Running } from './running';

/** A node, as far as a migration asks. */
export interface FoundNode {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly controlPlane: boolean;
  readonly ready: boolean;
  readonly schedulable: boolean;
  readonly addresses: readonly string[];
  readonly podCIDRs: readonly string[];
  /** `linux` or `windows`. */
  readonly os: string;
  readonly kernel: string;
  readonly kubelet: string;
  readonly runtime: string;
  /** `aws:///eu-west-1a/i-0f…`; empty on machines of one's own. */
  readonly providerID: string;
  readonly osImage: string;
  readonly place: Place;
}

/** The nodes among the objects. */
export function nodesIn(objects: readonly Running[]): FoundNode[] {
  return objects
    .filter(({ apiVersion, kind }) => apiVersion === 'v1' && kind === 'Node')
    .map(({ name, value, place }) => {
      const labels = labelsAt(value, 'metadata', 'labels');
      const info = (field: string) => textAt(value, 'status', 'nodeInfo', field) ?? '';
      const range = textAt(value, 'spec', 'podCIDR');
      const ranges = textsAt(value, 'spec', 'podCIDRs');
      return {
        name,
        labels,
        controlPlane: 'node-role.kubernetes.io/control-plane' in labels || 'node-role.kubernetes.io/master' in labels,
        ready: listAt(value, 'status', 'conditions').some(
          (one) => textAt(one, 'type') === 'Ready' && textAt(one, 'status') === 'True',
        ),
        schedulable: valueAt(value, 'spec', 'unschedulable') !== true,
        addresses: listAt(value, 'status', 'addresses')
          .filter((one) => textAt(one, 'type') === 'InternalIP')
          .flatMap((one) => textAt(one, 'address') ?? []),
        podCIDRs: ranges.length > 0 || range === undefined ? ranges : [range],
        os: info('operatingSystem') || 'linux',
        kernel: info('kernelVersion'),
        kubelet: info('kubeletVersion'),
        runtime: info('containerRuntimeVersion'),
        providerID: textAt(value, 'spec', 'providerID') ?? '',
        osImage: info('osImage'),
        place,
      };
    });
}

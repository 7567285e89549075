import type { Place } from '../../diagnostics/place';
import { containersOf } from './containers-of';
import { listAt, textAt, valueAt } from './fields';
import type { Running } from './running';

/** A number that the CNI is told, and the object that tells it. */
export interface FoundNumber {
  readonly value: number;
  /** `ConfigMap kube-flannel-cfg`. */
  readonly said: string;
  readonly place: Place;
}

type Reader = (object: Running) => string | undefined;

const inMap =
  (map: string, key: string, pattern = /^(\d+)$/): Reader =>
  ({ kind, name, value }) => {
    const text = kind === 'ConfigMap' && name === map ? textAt(value, 'data', key) : undefined;
    return text === undefined ? undefined : pattern.exec(text)?.[1];
  };

const inObject =
  (asked: string, ...path: readonly string[]): Reader =>
  ({ kind, value }) =>
    kind === asked ? textAt(value, ...path) : undefined;

const inEnvironment =
  (variable: string): Reader =>
  ({ kind, value }) =>
    kind !== 'DaemonSet'
      ? undefined
      : containersOf(valueAt(value, 'spec', 'template', 'spec'))
          .flatMap((one) => listAt(one.value, 'env'))
          .filter((one) => textAt(one, 'name') === variable)
          .flatMap((one) => textAt(one, 'value') ?? [])[0];

const ports: readonly Reader[] = [
  inObject('FelixConfiguration', 'spec', 'vxlanPort'),
  inMap('kube-flannel-cfg', 'net-conf.json', /"Port"\s*:\s*(\d+)/),
  inMap('cilium-config', 'tunnel-port'),
  inMap('antrea-config', 'antrea-agent.conf', /^tunnelPort:\s*(\d+)/m),
];

const mtus: readonly Reader[] = [
  inObject('Installation', 'spec', 'calicoNetwork', 'mtu'),
  inObject('FelixConfiguration', 'spec', 'vxlanMTU'),
  inObject('FelixConfiguration', 'spec', 'ipipMTU'),
  inMap('calico-config', 'veth_mtu'),
  inMap('kube-flannel-cfg', 'net-conf.json', /"MTU"\s*:\s*(\d+)/),
  inMap('cilium-config', 'mtu'),
  inMap('antrea-config', 'antrea-agent.conf', /^defaultMTU:\s*(\d+)/m),
  inEnvironment('WEAVE_MTU'),
  inEnvironment('AWS_VPC_ENI_MTU'),
];

/** The port of the tunnel, where the CNI is told another one than its own. */
export const tunnelPortIn = (objects: readonly Running[]): FoundNumber | undefined => first(objects, ports);

/** The MTU that pods have, where the CNI is told one; zero is its own choice. */
export const podMtuIn = (objects: readonly Running[]): FoundNumber | undefined => first(objects, mtus);

function first(objects: readonly Running[], readers: readonly Reader[]): FoundNumber | undefined {
  for (const read of readers)
    for (const object of objects) {
      const value = Number(read(object));
      if (value > 0) return { value, said: `${object.kind} ${object.name}`, place: object.place };
    }
  return undefined;
}

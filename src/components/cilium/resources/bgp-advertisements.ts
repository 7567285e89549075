import type { CiliumBGPAdvertisement } from '../../../../imports/cilium.io';
import type { ClusterModel } from '../../../spec/model';
import { advertised } from './bgp-peer-config';
import { type Community, communityKind } from './communities';
import { labelSelector } from './label-selector';

type Advertise = NonNullable<ClusterModel['bgp']>['advertise'][number];
type Entry = CiliumBGPAdvertisement['spec']['advertisements'][number];
type Attributes = NonNullable<Entry['attributes']>;

const addresses = { loadBalancerIP: 'LoadBalancerIP', externalIP: 'ExternalIP', clusterIP: 'ClusterIP' } as const;

/** CiliumBGPAdvertisements: one for each entry of bgp.advertise. */
export function bgpAdvertisements(advertise: readonly Advertise[]): CiliumBGPAdvertisement[] {
  const taken = new Set(advertise.map(({ name }) => name));
  return advertise.map((one) => ({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumBGPAdvertisement',
    metadata: { name: one.name ?? freeName(one, taken), labels: { ...advertised } },
    spec: { advertisements: entries(one) },
  }));
}

/** A name made from what is advertised, numbered where another one has it. */
function freeName({ pods, services }: Advertise, taken: Set<string | undefined>): string {
  const base = [pods && 'pods', services && 'services'].filter(Boolean).join('-') || 'nothing';
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  taken.add(name);
  return name;
}

function entries({ pods, services, selector, ...more }: Advertise): Entry[] {
  const attributes = attributesOf(more);
  const shared = attributes && { attributes };
  return [
    ...(pods ? [{ advertisementType: 'PodCIDR' as const, ...shared }] : []),
    ...(services
      ? [
          {
            advertisementType: 'Service' as const,
            service: { addresses: services.map((name) => addresses[name]) },
            ...(selector && { selector: labelSelector(selector) }),
            ...shared,
          },
        ]
      : []),
  ];
}

function attributesOf(more: Pick<Advertise, 'communities' | 'localPreference'>): Attributes | undefined {
  const { communities, localPreference } = more;
  if (communities.length === 0 && localPreference === undefined) return undefined;
  return {
    ...(communities.length > 0 && { communities: byKind(communities) }),
    ...(localPreference !== undefined && { localPreference }),
  };
}

function byKind(communities: readonly string[]): Partial<Record<Community, string[]>> {
  const found: Partial<Record<Community, string[]>> = {};
  for (const community of communities) {
    const kind = communityKind(community);
    if (kind) found[kind] = [...(found[kind] ?? []), community];
  }
  return found;
}

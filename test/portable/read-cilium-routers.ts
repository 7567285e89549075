import type { CiliumBGPAdvertisement, CiliumBGPClusterConfig, CiliumBGPPeerConfig } from '../../imports/cilium.io';
import { matchesSelector } from '../../src/policy/matches-selector';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { ofKind } from './of-kind';
import { onNodes } from './on-nodes';
import { say } from './say';

type Entry = CiliumBGPAdvertisement['spec']['advertisements'][number];

/** Sessions of Cilium with routers, and what these are told. */
export function readCiliumRouters(objects: readonly KubernetesObject[]): string[] {
  const configs = ofKind<CiliumBGPPeerConfig>(objects, 'CiliumBGPPeerConfig');
  const advertisements = ofKind<CiliumBGPAdvertisement>(objects, 'CiliumBGPAdvertisement');
  const found = ofKind<CiliumBGPClusterConfig>(objects, 'CiliumBGPClusterConfig').flatMap(({ spec }) =>
    spec.bgpInstances.flatMap(({ localASN = 0, peers = [] }) =>
      peers.flatMap(({ peerAddress: address = '', peerASN: asn = 0, peerConfigRef }) => {
        const how = configs.find(({ metadata }) => metadata.name === peerConfigRef?.name)?.spec;
        const told = advertisements.filter(({ metadata }) =>
          how?.families?.some((family) => matchesSelector(family.advertisements ?? {}, metadata.labels ?? {})),
        );
        return [
          ...onNodes(spec.nodeSelector).map((node) =>
            say.session({
              node,
              localASN,
              address,
              asn,
              port: how?.transport?.peerPort,
              hops: how?.ebgpMultihop,
              restartSeconds: how?.gracefulRestart?.restartTimeSeconds,
            }),
          ),
          ...timers(address, how?.timers),
          ...told.flatMap((one) => one.spec.advertisements.flatMap(words)),
        ];
      }),
    ),
  );
  return [...new Set(found)];
}

function timers(address: string, timers: CiliumBGPPeerConfig['spec']['timers'] = {}): string[] {
  const { holdTimeSeconds: hold = 90, keepAliveTimeSeconds: alive = 30, connectRetryTimeSeconds: retry = 120 } = timers;
  return hold === 90 && alive === 30 && retry === 120 ? [] : [say.timers(address, hold, alive, retry)];
}

function words(entry: Entry): string[] {
  const { communities = {}, localPreference } = entry.attributes ?? {};
  const attributes = [
    ...Object.values(communities).flatMap((list) => list.map((community) => ` with ${community}`)),
    ...(localPreference === undefined ? [] : [` preferred by ${localPreference}`]),
  ].join('');
  if (entry.advertisementType === 'PodCIDR') return [say.told('pod ranges', attributes)];
  const { service, selector } = entry;
  // Without a selector no Service is advertised; an empty one takes all.
  if (!selector) return [];
  const labels = Object.entries(selector.matchLabels ?? {}).map((pair) => ` of ${pair.join('=')}`);
  return service.addresses.map((type) => say.told(`${type}${labels.join('')}`, attributes));
}

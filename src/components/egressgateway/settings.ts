import { familiesOf } from '../../address/families-of';
import type { Family } from '../../address/ip';
import type { ClusterModel } from '../../spec/model';
import { type EgressGatewayVersion, egressGatewayVersions } from '../../versions/egressgateway';

export type Egress = NonNullable<ClusterModel['egress']>;
export type Section = NonNullable<Egress['egressGateway']>;

/** A model read as EgressGateway sees it. */
export interface EgressGatewaySettings {
  readonly model: ClusterModel;
  readonly egress: Egress;
  readonly section: Section;
  readonly version: EgressGatewayVersion;
  readonly namespace: string;
  /** The families of pods; what nobody named is IPv4. */
  readonly families: readonly Family[];
  /** Ranges inside the cluster, whose traffic must never leave through a gateway. */
  readonly internal: readonly string[];
  readonly metrics: boolean;
  readonly serviceMonitors: boolean;
}

/** Reads a model; undefined where EgressGateway is not the implementation, or its section is missing. */
export function egressGatewaySettings(model: ClusterModel): EgressGatewaySettings | undefined {
  const { egress, pods, services, nodes, observability } = model;
  if (egress?.implementation !== 'egressgateway' || !egress.egressGateway) return undefined;
  const families = familiesOf(pods.cidrs);
  return {
    model,
    egress,
    section: egress.egressGateway,
    version: egressGatewayVersions[egress.egressGateway.version],
    namespace: 'kube-system',
    families: families.length > 0 ? families : [4],
    internal: [...pods.cidrs, ...services.cidrs, ...nodes.cidrs],
    metrics: observability.metrics || observability.serviceMonitors,
    serviceMonitors: observability.serviceMonitors,
  };
}

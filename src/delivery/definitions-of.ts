import type { ClusterModel } from '../spec/model';
import { type DefinitionName, type DefinitionSource, definitionSources } from '../versions/definitions';

/** The upstream definitions that a model's objects need, in the order of the table. */
export function definitionsOf(model: ClusterModel): [DefinitionName, DefinitionSource][] {
  const wanted: Record<DefinitionName, boolean> = {
    antrea: model.cni.antrea !== undefined,
    'antrea-multicluster': model.cni.antrea?.multicluster !== undefined,
    'multicluster-services': model.cni.antrea?.multicluster?.member !== undefined,
    'gateway-api': model.gateways.gatewayAPI.enabled,
    'prometheus-operator':
      model.observability.serviceMonitors || model.observability.alerts || model.platform.prometheus !== undefined,
    egressgateway: model.egress?.implementation === 'egressgateway',
  };
  return (Object.keys(definitionSources) as DefinitionName[])
    .filter((name) => wanted[name])
    .map((name) => [name, definitionSources[name]]);
}

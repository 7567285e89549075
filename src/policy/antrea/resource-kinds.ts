import type { StageName } from '../../stages/stages';
import type { AntreaResource } from './antrea-resource';

interface ResourceKind {
  readonly apiVersion: AntreaResource['apiVersion'];
  readonly stage: StageName;
  /** The feature gates without which agents pass over it. */
  readonly gates: readonly string[];
}

/** The kinds of Antrea that are carried through. */
export const resourceKinds: Readonly<Record<AntreaResource['kind'], ResourceKind>> = {
  IPPool: { apiVersion: 'crd.antrea.io/v1beta1', stage: 'addresses', gates: ['AntreaIPAM'] },
  TrafficControl: { apiVersion: 'crd.antrea.io/v1alpha2', stage: 'egress', gates: ['TrafficControl'] },
  AntreaNodeConfig: {
    apiVersion: 'crd.antrea.io/v1alpha1',
    stage: 'node',
    gates: ['AntreaNodeConfig', 'SecondaryNetwork'],
  },
  FlowExporterDestination: { apiVersion: 'crd.antrea.io/v1alpha1', stage: 'observability', gates: ['FlowExporter'] },
};

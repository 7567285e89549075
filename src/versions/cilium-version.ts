import type { CiliumFeature } from './cilium-feature';
import type { Image } from './image';

/** The images that Cilium's pods run. */
export type CiliumImage =
  | 'agent'
  | 'operator'
  | 'operatorAws'
  | 'envoy'
  | 'relay'
  | 'uiFrontend'
  | 'uiBackend'
  | 'certgen'
  | 'meshApiServer';

/** What differs in the API server of a mesh. */
export interface CiliumMeshFacts {
  /** Requests a second that it may send to its etcd. */
  readonly etcdQps: number;
  /** What its certificate is issued to; left out: the name of its Service. */
  readonly serverName?: string;
}

/** The facts of one version of Cilium. */
export interface CiliumVersion {
  readonly version: string;
  readonly images: Readonly<Record<CiliumImage, Image>>;
  /** The keys of cilium-config that agent and operator know. */
  readonly keys: ReadonlySet<string>;
  readonly features: ReadonlySet<CiliumFeature>;
  readonly mesh: CiliumMeshFacts;
}

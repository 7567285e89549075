import type { ClusterModel } from '../spec/model';
import { definitionsOf } from './definitions-of';

/** An upstream file that lies in the user's repository, as it is upstream. */
export interface VendoredFile {
  /** In the folder `definitions/` of the cluster: `gateway-api/gateway.networking.k8s.io_gateways.yaml`. */
  readonly path: string;
  /** Where upstream serves it. */
  readonly url: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The files that a cluster's folder `definitions/` must hold; undefined where the spec takes them from upstream. */
export function vendoredFiles(model: ClusterModel): VendoredFile[] | undefined {
  if (model.delivery.definitions !== 'vendored') return undefined;
  return definitionsOf(model).flatMap(([name, { rawURL, files }]) =>
    Object.entries(files).map(([file, sha256]) => ({ path: `${name}/${file}`, url: `${rawURL}/${file}`, sha256 })),
  );
}

import type { ClusterModel } from '../../spec/model';
import { definitionsAtStart } from './definitions-at-start';

/** Where upstream serves the definitions of a start, file by file. */
export function upstreamAddresses(model: ClusterModel): string[] {
  return definitionsAtStart(model).flatMap(([, { rawURL, files }]) =>
    Object.keys(files).map((file) => `${rawURL}/${file}`),
  );
}

import type { ClusterModel } from '../../spec/model';
import { type PlatformName, platformCharts } from '../../versions/platform';

type Part = NonNullable<ClusterModel['platform'][PlatformName]>;

/** The parts of the platform that a model asks for, in the order of the table. */
export function platformOf({ platform }: ClusterModel): [PlatformName, Part][] {
  return (Object.keys(platformCharts) as PlatformName[]).flatMap((name): [PlatformName, Part][] => {
    const part = platform[name];
    return part ? [[name, part]] : [];
  });
}

import type { ClusterModel } from '../../../spec/model';

type Entry = ClusterModel['runtimeSecurity']['policies'][number];

/** The name of a policy of the library. */
export type LibraryName = NonNullable<Entry['name']>;

/** An entry of the spec that takes a policy from the library. */
export type NamedPolicy = Entry & { readonly name: LibraryName };

/** Whether an entry takes a policy from the library. */
export const isNamed = (entry: Entry): entry is NamedPolicy => entry.name !== undefined && entry.file === undefined;

import type { ClusterModel } from '../../spec/model';

type ExternalSecrets = NonNullable<ClusterModel['platform']['externalSecrets']>;

export type StoreSettings = ExternalSecrets['stores'][number];
export type SecretSettings = ExternalSecrets['secrets'][number];

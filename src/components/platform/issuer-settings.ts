import type { ClusterModel } from '../../spec/model';

export type IssuerSettings = NonNullable<ClusterModel['platform']['certManager']>['issuers'][number];

/** Where the flow aggregator lives; agents of Antrea find it there without being told. */
export const namespace = 'flow-aggregator';

/** Its name, by which each of its objects is called. */
export const name = 'flow-aggregator';

/** The labels of its objects, and by which Deployment and Service know its pods; immutable on a live cluster. */
export const aggregatorLabels = { app: name } as const;

/** The ConfigMap that it reads, and that antctl may change while it runs. */
export const configMapName = `${name}-configmap`;

/** Secrets that users keep, by what needs them. */
export const secrets = { clickHouse: 'clickhouse-secret', s3: 'flow-aggregator-aws-credentials' } as const;

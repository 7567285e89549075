/** The controllers of a ClusterSet, its leader's and a member's. */
export const name = 'antrea-mc-controller';

/** The file that they read. */
export const file = 'controller_manager_config.yaml';

/** Where the leader keeps what members exchange. */
export const leaderNamespace = 'antrea-multicluster';

/** What a member may do in the leader's namespace. */
export const memberRole = 'antrea-mc-member-cluster-role';

/** Behind which the API server finds a controller's webhooks. */
export const webhookService = 'antrea-mc-webhook-service';

/** By which Deployment and Service know a controller. */
export const selector = { app: 'antrea', component: name } as const;

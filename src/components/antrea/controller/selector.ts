/** By which Deployment and Service know the controller; immutable on a live cluster. */
export const controllerSelector = { app: 'antrea', component: 'antrea-controller' } as const;

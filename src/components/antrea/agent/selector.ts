/** By which the DaemonSet knows an agent; immutable on a live cluster. */
export const agentSelector = { app: 'antrea', component: 'antrea-agent' } as const;

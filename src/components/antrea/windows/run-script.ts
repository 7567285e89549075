/** The command of a container, or of a step in its life, that runs a script of antrea-agent-windows. */
export const runScript = (name: string): string[] => [
  'powershell',
  '-file',
  `$env:CONTAINER_SANDBOX_MOUNT_POINT/var/lib/antrea-windows/${name}.ps1`,
];

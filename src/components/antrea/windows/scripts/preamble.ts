/** How every script begins: an error ends it, and `$mount` is where the image and the volumes are on the node. */
export const preamble = `$ErrorActionPreference = 'Stop'
$mount = $env:CONTAINER_SANDBOX_MOUNT_POINT.Replace('\\', '/').TrimEnd('/')
`;

/** TCP port on which the probe pods answer. */
export const probePort = 8080;

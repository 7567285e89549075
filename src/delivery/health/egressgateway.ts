import { withStatus } from './with-status';

/** A gateway works once one of its nodes does. */
export const egressGateway = withStatus(`local coming = true
for _, node in ipairs(status.nodeList or {}) do
  if node.status == "Ready" then
    return tell("Healthy", "on " .. (node.name or ""))
  end
  coming = coming and (node.status == "Pending" or node.status == "Init")
end
if coming then
  return tell("Progressing", "none of its nodes is ready yet")
end
return tell("Degraded", "none of its nodes is ready")
`);

/** A policy is in force once a node of its gateway has it. */
export const egressGatewayPolicy = withStatus(`local node = status.node or ""
if node ~= "" then
  return tell("Healthy", "on " .. node)
end
return tell("Progressing", "no node of its gateway has it yet")
`);

/** One node's end of the tunnel. */
export const egressTunnel = withStatus(`if status.phase == "Ready" then
  return tell("Healthy")
end
if status.phase == "Failed" or status.phase == "HeartbeatTimeout" or status.phase == "NodeNotReady" then
  return tell("Degraded", status.phase)
end
return tell("Progressing", status.phase)
`);

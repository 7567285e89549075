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

/**
 * Until the controller has found what is inside the cluster, policies without destinations send that through gateways too.
 * It looks for Services once, when it starts, and for each node when that comes.
 */
export const egressClusterInfo = withStatus(`local spec = obj.spec or {}
local detect = spec.autoDetect or {}
local services = detect.clusterIP == false or status.clusterIP ~= nil
local nodes = detect.nodeIP == false or next(status.nodeIP or {}) ~= nil
if services and nodes and #(status.extraCidr or {}) == #(spec.extraCidr or {}) then
  return tell("Healthy")
end
return tell("Progressing", "EgressGateway's controller does not know yet what is inside the cluster")
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

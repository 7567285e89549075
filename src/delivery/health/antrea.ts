import { withStatus } from './with-status';

/** A policy is in force once every node that it concerns has realised it. */
export const antreaPolicy = withStatus(`if not observed(status) then
  return tell("Progressing", "waiting for Antrea's controller to look at it")
end
if is("Realizable", "False") then
  return tell("Degraded", conditions["Realizable"].message)
end
if status.phase == "Realized" then
  return tell("Healthy")
end
local nodes = (status.currentNodesRealized or 0) .. " of " .. (status.desiredNodesRealized or 0) .. " nodes have it"
if status.phase == "Failed" then
  return tell("Degraded", is("RealizationFailure", "True") and conditions["RealizationFailure"].message or nodes)
end
return tell("Progressing", nodes)
`);

/**
 * A policy that names a group before its members are known selects nobody. A condition that is not true tells of groups in it
 * that are missing, or too deep; it keeps no generation.
 */
export const antreaGroup = withStatus(`local computed = conditions["GroupMembersComputed"]
if is("GroupMembersComputed", "True") then
  return tell("Healthy")
end
if computed ~= nil and (computed.message or "") ~= "" then
  return tell("Degraded", computed.message)
end
return tell("Progressing", "its members are not known yet")
`);

/** Conditions are there only where a pool gives the address; without one the node that has the address says so. */
export const antreaEgress = withStatus(`for _, kind in ipairs({"IPAllocated", "IPAssigned"}) do
  if is(kind, "False") then
    return tell("Degraded", conditions[kind].message)
  end
end
local pooled = (obj.spec or {}).externalIPPool or ""
local node = status.egressNode or ""
if node ~= "" and (pooled == "" or is("IPAssigned", "True")) then
  return tell("Healthy", "on " .. node)
end
return tell("Progressing", "no node has its address yet")
`);

/** The controller counts a pool's addresses when it takes it. */
export const antreaPool = withStatus(`local total = (status.usage or {}).total or 0
if total > 0 then
  return tell("Healthy", total .. " addresses")
end
return tell("Progressing", "waiting for Antrea's controller to take it")
`);

import { withStatus } from './with-status';

/** Cilium's operator says whether a policy is one that agents take; it keeps no generation. */
export const ciliumPolicy = withStatus(`local valid = conditions["Valid"]
if is("Valid", "True") then
  return tell("Healthy", valid.message)
end
if is("Valid", "False") then
  return tell("Degraded", valid.message)
end
return tell("Progressing", "waiting for Cilium's operator to look at it")
`);

/** Cilium counts the addresses of a pool once it has taken it, and sets the newer one of two aside that overlap. */
export const ciliumPool = withStatus(`local total = conditions["cilium.io/IPsTotal"]
if not observed(total) then
  return tell("Progressing", "waiting for Cilium's operator to take it")
end
if is("cilium.io/PoolConflict", "True") then
  return tell("Degraded", conditions["cilium.io/PoolConflict"].message)
end
return tell("Healthy", (total.message or "0") .. " addresses")
`);

/**
 * All three are told of every generation; the peers' settings may be on their way. Nodes to come, or none left of a group
 * that scales, are no reason to hold what follows.
 */
export const ciliumBgpCluster =
  withStatus(`local kinds = {"ConflictingClusterConfig", "MissingPeerConfigs", "NoMatchingNode"}
for _, kind in ipairs(kinds) do
  if not observed(conditions["cilium.io/" .. kind]) then
    return tell("Progressing", "waiting for Cilium's operator to look at it")
  end
end
for index, health in ipairs({"Degraded", "Progressing", "Healthy"}) do
  local one = conditions["cilium.io/" .. kinds[index]]
  if one.status == "True" then
    return tell(health, one.message)
  end
end
return tell("Healthy")
`);

/** The Secret may be on its way; sessions would begin without their password. */
export const ciliumBgpPeer = withStatus(`local missing = conditions["cilium.io/MissingAuthSecret"]
if not observed(missing) then
  return tell("Progressing", "waiting for Cilium's operator to look at it")
end
if missing.status == "True" then
  return tell("Progressing", missing.message)
end
return tell("Healthy")
`);

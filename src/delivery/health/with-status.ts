/**
 * A health check in Lua 5.1, as Argo CD runs it over `obj`, with what all of them look at: `status`, the conditions in it
 * by type, whether one `is` of a value, whether an `observed` generation is that of the object; `tell` makes an answer.
 */
export function withStatus(body: string): string {
  return `local status = obj.status or {}
local conditions = {}
for _, one in ipairs(status.conditions or {}) do
  conditions[one.type] = one
end
local function is(kind, value)
  return conditions[kind] ~= nil and conditions[kind].status == value
end
local function observed(one)
  return one ~= nil and (one.observedGeneration or 0) >= (obj.metadata.generation or 0)
end
local function tell(health, message)
  return {status = health, message = message or ""}
end
${body}`;
}

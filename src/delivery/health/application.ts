/** Waves of Applications wait only with a check for Application, which Argo CD took out in 1.8. */
export const application = `local health = {status = "Progressing", message = ""}
if obj.status ~= nil and obj.status.health ~= nil then
  health.status = obj.status.health.status or health.status
  health.message = obj.status.health.message or ""
end
return health
`;

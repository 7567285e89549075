/**
 * Whether a pod reaches the API server by its Service, and a DNS server: how often it is tried, the seconds between two tries,
 * and `api` where DNS may have no server in reach.
 */
export const reachServices = `
for (( try = 1; ; try++ )); do
  if timeout 5 bash -c ': < "/dev/tcp/$KUBERNETES_SERVICE_HOST/$KUBERNETES_SERVICE_PORT"' &&
    { [[ \${3:-} == api ]] || timeout 5 getent hosts kubernetes.default.svc > /dev/null; }; then exit 0; fi
  if (( try >= $1 )); then echo 'the API server or DNS does not answer' >&2; exit 1; fi
  sleep "$2"
done
`.trim();

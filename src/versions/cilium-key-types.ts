/**
 * What the flags behind keys of cilium-config take, as far as a user may set them (Documentation/cmdref, and
 * `flags.Bool(…)` for hidden ones); keys that are nowhere here take any text.
 */

const booleans = `
agent-health-require-k8s-connectivity allow-icmp-frag-needed allow-unsafe-policy-skb-usage annotate-k8s-node
aws-enable-prefix-delegation aws-release-excess-ips aws-use-primary-address bpf-conntrack-accounting
bpf-distributed-lru bpf-events-drop-enabled bpf-events-policy-verdict-enabled bpf-events-trace-enabled
bpf-lb-enable-wildcard-entries bpf-lb-external-clusterip bpf-lb-ipip-sock-mark bpf-lb-mode-annotation bpf-lb-nat46x64
bpf-lb-sock bpf-lb-sock-terminate-pod-connections bpf-lb-source-range-all-types bypass-ip-availability-upon-restore
cni-external-routing disable-drain-on-disconnection disable-endpoint-crd disable-envoy-version-check
disable-external-ip-mitigation dns-policy-unload-on-shutdown dnsproxy-enable-transparent-mode
dnsproxy-insecure-skip-transparent-mode-check enable-active-connection-tracking enable-auto-protect-node-port-range
enable-bpf-clock-probe enable-bpf-tproxy enable-cilium-clusterwide-network-policy enable-cilium-endpoint-slice
enable-cilium-network-policy enable-ciliumnode-crd enable-cluster-pool-to-multi-pool-migration
enable-dynamic-lifecycle-manager enable-dynamic-source-lookup-nodeport enable-encryption-strict-mode
enable-encryption-strict-mode-egress enable-encryption-strict-mode-ingress enable-endpoint-health-checking
enable-endpoint-lockdown-on-policy-overflow enable-extended-ip-protocols enable-gops
enable-health-check-loadbalancer-ip enable-health-check-nodeport enable-health-checking enable-host-firewall
enable-icmp-rules enable-identity-mark enable-ip-masq-agent enable-ipip-termination enable-ipsec
enable-ipsec-key-watcher enable-ipsec-xfrm-state-caching enable-ipv4-fragment-tracking enable-ipv6-fragment-tracking
enable-ipv6-ndp enable-k8s enable-k8s-api-discovery enable-k8s-cluster-network-policy enable-l2-pod-announcements
enable-local-node-route enable-local-redirect-policy enable-mke enable-monitor enable-nat46x64-gateway
enable-no-service-endpoints-routable enable-node-ipam enable-pmtu-discovery enable-remote-node-masquerade
enable-route-mtu-for-cni-chaining enable-sctp enable-service-topology enable-srv6 enable-stale-cilium-endpoint-cleanup
enable-standalone-dns-proxy enable-tcx enable-tracing enable-unreachable-routes enable-vtep enable-xdp-prefilter
enable-xt-socket-fallback enable-ztunnel encryption-strict-egress-allow-remote-node-identities
encryption-strict-mode-allow-remote-node-identities eni-delete-on-termination eni-disable-prefix-delegation
eni-use-primary-address fib-table-id-annotation force-device-detection http-normalize-path hubble-drop-events
hubble-drop-events-extended hubble-export-file-compress hubble-redact-enabled hubble-redact-http-urlquery
hubble-redact-http-userinfo hubble-redact-kafka-apikey hubble-skip-unknown-cgroup-ids install-iptables-rules
install-no-conntrack-iptables-rules install-uplink-routes-for-delegated-ipam iptables-random-fully keep-config
lb-sock-terminate-all-protos log-system-load mesh-auth-mutual-enabled multicast-enabled node-port-bind-protection
only-masquerade-default-pool operator-pprof operator-prometheus-enable-tls policy-accounting policy-audit-mode pprof
preallocate-bpf-maps prefer-ipv6 prepend-iptables-chains register-dummy-external-group restore skip-crd-creation
synchronize-k8s-services tofqdns-enable-dns-compression tofqdns-preallocate-identities trace-sock
use-cilium-internal-ip-for-ipsec use-full-tls-context validate-network-policy wireguard-track-all-ips-fallback`;

/** What only nodes may have of their own. */
const nodeBooleans = `
auto-direct-node-routes bpf-lb-sock-hostns-only cni-exclusive debug enable-bandwidth-manager enable-bbr
enable-bbr-hostns-only enable-host-legacy-routing enable-ipv4-big-tcp enable-ipv6-big-tcp kube-proxy-replacement`;

const wholeNumbers = `
agent-health-port aws-max-results-per-call bpf-auth-map-max bpf-ct-global-any-max bpf-ct-global-tcp-max
bpf-events-default-burst-limit bpf-events-default-rate-limit bpf-filter-priority bpf-fragments-map-max
bpf-lb-affinity-map-max bpf-lb-maglev-map-max bpf-lb-map-max bpf-lb-rev-nat-map-max bpf-lb-service-backend-map-max
bpf-lb-service-map-max bpf-lb-source-range-map-max bpf-nat-global-max bpf-neigh-global-max bpf-policy-map-max
bpf-policy-stats-map-max bpf-sock-rev-map-max ces-max-ciliumendpoints-per-ces cluster-health-port
clustermesh-concurrent-service-endpoint-syncs clustermesh-endpoints-per-slice dns-max-ips-per-restored-rule
dnsproxy-concurrency-limit dnsproxy-lock-count dnsproxy-socket-linger-timeout egress-gateway-policy-map-max
endpoint-queue-size eni-first-interface-index envoy-http-upstream-linger-timeout excess-ip-release-delay
health-check-icmp-failure-threshold hubble-drop-events-rate-limit hubble-event-buffer-capacity hubble-event-queue-size
hubble-export-file-max-backups hubble-export-file-max-size-mb identity-gc-rate-limit ipam-max-allocate
ipam-min-allocate ipam-pre-allocate limit-ipam-api-burst mesh-auth-mutual-listener-port monitor-queue-size
multi-pool-migration-workers nat-map-stats-entries operator-k8s-client-burst operator-pprof-block-profile-rate
operator-pprof-mutex-profile-fraction parallel-alloc-workers pprof-block-profile-rate pprof-mutex-profile-fraction
proxy-admin-port proxy-prometheus-port proxy-stream-idle-timeout-seconds route-metric standalone-dns-proxy-server-port
taint-sync-workers tofqdns-endpoint-max-ip-per-hostname tofqdns-max-deferred-connection-deletes tofqdns-min-ttl
tofqdns-proxy-port trace-payloadlen trace-payloadlen-overlay ztunnel-endpoint-event-channel-buffer-size`;

const counts = `
bpf-node-map-max fqdn-regex-compile-lru-size gops-port http-idle-timeout http-max-grpc-timeout http-request-timeout
http-retry-timeout ip-tracing-option-type kvstore-max-consecutive-quorum-errors max-controller-interval
operator-pprof-port policy-queue-size pprof-port proxy-gid proxy-portrange-max proxy-portrange-min
restored-proxy-ports-age-limit`;

const decimals = `
bpf-map-dynamic-size-ratio bpf-policy-map-pressure-metrics-threshold connectivity-probe-frequency-ratio
limit-ipam-api-qps operator-k8s-client-qps`;

const durations = `
agent-liveness-update-interval allocator-list-timeout bpf-ct-timeout-regular-any bpf-ct-timeout-regular-tcp
bpf-ct-timeout-regular-tcp-fin bpf-ct-timeout-regular-tcp-syn bpf-ct-timeout-service-any bpf-ct-timeout-service-tcp
bpf-ct-timeout-service-tcp-grace bpf-policy-map-full-reconciliation-interval clustermesh-endpoint-updates-batch-period
clustermesh-sync-timeout conntrack-gc-interval conntrack-gc-max-interval crd-wait-timeout
dnsproxy-concurrency-processing-grace-period dnsproxy-lock-timeout double-write-metric-reporter-interval
endpoint-bpf-prog-watchdog-interval endpoint-gc-interval endpoint-policy-update-timeout endpoint-regen-interval
eni-gc-interval envoy-config-timeout envoy-policy-restore-timeout hive-log-threshold hive-start-timeout
hive-stop-timeout hubble-drop-events-interval hubble-export-aggregation-interval hubble-lost-event-send-interval
identity-allocation-sync-interval identity-allocation-timeout identity-change-grace-period identity-gc-rate-interval
identity-max-jitter identity-restore-grace-period ingress-default-request-timeout ipsec-key-rotation-duration
iptables-lock-timeout k8s-client-connection-keep-alive k8s-client-connection-timeout k8s-heartbeat-timeout
k8s-sync-timeout kvstore-lease-ttl lb-init-wait-timeout lb-pressure-metrics-interval lb-reflector-wait-time
lb-retry-backoff-max lb-retry-backoff-min lb-state-file-interval leader-election-lease-duration
leader-election-renew-deadline leader-election-resource-lock-timeout leader-election-retry-period
max-internal-timer-delay mesh-auth-mutual-connect-timeout mesh-auth-signal-backoff-duration
mesh-auth-spire-server-connection-timeout monitor-aggregation-interval nat-map-stats-interval
policy-external-group-sync-interval policy-trigger-interval status-collector-failure-threshold
status-collector-interval status-collector-probe-check-timeout status-collector-warning-threshold
tofqdns-idle-connection-grace-period tofqdns-proxy-response-max-delay vtep-sync-interval`;

export type CiliumKeyType = 'boolean' | 'whole number' | 'count' | 'decimal' | 'duration';

const typed = (type: CiliumKeyType, keys: string) =>
  keys
    .trim()
    .split(/\s+/)
    .map((key) => [key, type] as const);

/** The type of a key's flag. */
export const ciliumKeyTypes: ReadonlyMap<string, CiliumKeyType> = new Map([
  ...typed('boolean', booleans),
  ...typed('boolean', nodeBooleans),
  ...typed('whole number', wholeNumbers),
  ...typed('count', counts),
  ...typed('decimal', decimals),
  ...typed('duration', durations),
]);

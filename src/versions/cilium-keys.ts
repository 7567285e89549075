/** The keys of cilium-config: flags of agent and operators, hidden ones too, and what init containers read. */

// Text, not an array: a line holds several keys, and a diff between versions stays short.
const keys = `
agent-health-port agent-health-require-k8s-connectivity agent-labels agent-liveness-update-interval
agent-not-ready-taint-key alibabacloud-security-group-tags alibabacloud-security-groups alibabacloud-vswitch-tags
alibabacloud-vswitches allocator-list-timeout allow-icmp-frag-needed allow-localhost allow-unsafe-policy-skb-usage
annotate-k8s-node api-rate-limit auto-create-cilium-node-resource auto-create-cilium-pod-ip-pools
auto-direct-node-routes azure-interface-name bgp-router-id-allocation-ip-pool bgp-router-id-allocation-mode
bgp-secrets-namespace boot-id-file bpf-auth-map-max bpf-conntrack-accounting bpf-ct-global-any-max
bpf-ct-global-tcp-max bpf-ct-timeout-regular-any bpf-ct-timeout-regular-tcp bpf-ct-timeout-regular-tcp-fin
bpf-ct-timeout-regular-tcp-syn bpf-ct-timeout-service-any bpf-ct-timeout-service-tcp bpf-ct-timeout-service-tcp-grace
bpf-distributed-lru bpf-events-default-burst-limit bpf-events-default-rate-limit bpf-events-drop-enabled
bpf-events-policy-verdict-enabled bpf-events-trace-enabled bpf-filter-priority bpf-fragments-map-max
bpf-lb-acceleration bpf-lb-affinity-map-max bpf-lb-algorithm bpf-lb-algorithm-annotation bpf-lb-dsr-dispatch
bpf-lb-external-clusterip bpf-lb-ipip-sock-mark bpf-lb-maglev-hash-seed bpf-lb-maglev-map-max bpf-lb-maglev-table-size
bpf-lb-map-max bpf-lb-mode bpf-lb-mode-annotation bpf-lb-nat46x64 bpf-lb-rev-nat-map-max bpf-lb-rss-ipv4-src-cidr
bpf-lb-rss-ipv6-src-cidr bpf-lb-service-backend-map-max bpf-lb-service-map-max bpf-lb-sock bpf-lb-sock-hostns-only
bpf-lb-sock-terminate-pod-connections bpf-lb-source-range-all-types bpf-lb-source-range-map-max
bpf-map-dynamic-size-ratio bpf-map-event-buffers bpf-nat-global-max bpf-neigh-global-max bpf-node-map-max
bpf-policy-map-full-reconciliation-interval bpf-policy-map-max bpf-policy-map-pressure-metrics-threshold
bpf-policy-stats-map-max bpf-root bpf-sock-rev-map-max bypass-ip-availability-upon-restore certificates-directory
ces-max-ciliumendpoints-per-ces ces-rate-limits ces-slice-mode cgroup-root cilium-endpoint-gc-interval
cilium-pod-labels cilium-pod-namespace clean-cilium-bpf-state clean-cilium-state cluster-health-port cluster-id
cluster-name cluster-pool-ipv4-cidr cluster-pool-ipv4-mask-size cluster-pool-ipv6-cidr cluster-pool-ipv6-mask-size
clustermesh-cache-ttl clustermesh-concurrent-service-endpoint-syncs clustermesh-config
clustermesh-default-global-namespace clustermesh-enable-endpoint-sync clustermesh-enable-mcs-api
clustermesh-endpoint-updates-batch-period clustermesh-endpoints-per-slice clustermesh-mcs-api-install-crds
clustermesh-sync-timeout cni-chaining-mode cni-chaining-target cni-exclusive cni-external-routing cni-log-file
cni-uninstall connectivity-probe-frequency-ratio conntrack-gc-interval conntrack-gc-max-interval
container-ip-local-reserved-ports controller-group-metrics crd-wait-timeout custom-cni-conf datapath-mode debug
debug-verbose default-lb-service-ipam derive-masq-ip-addr-from-device devices direct-routing-device
direct-routing-skip-unreachable disable-drain-on-disconnection disable-endpoint-crd disable-envoy-version-check
disable-external-ip-mitigation disable-iptables-feeder-rules dns-max-ips-per-restored-rule
dns-policy-unload-on-shutdown dnsproxy-concurrency-limit dnsproxy-concurrency-processing-grace-period
dnsproxy-enable-transparent-mode dnsproxy-insecure-skip-transparent-mode-check dnsproxy-lock-count
dnsproxy-lock-timeout dnsproxy-socket-linger-timeout double-write-metric-reporter-interval dynamic-lifecycle-config
egress-gateway-policy-map-max egress-gateway-reconciliation-trigger-interval egress-masquerade-interfaces
enable-active-connection-tracking enable-auto-protect-node-port-range enable-bandwidth-manager enable-bbr
enable-bbr-hostns-only enable-bgp-control-plane enable-bgp-control-plane-status-report
enable-bgp-legacy-origin-attribute enable-bpf-clock-probe enable-bpf-masquerade enable-bpf-tproxy
enable-cilium-api-server-access enable-cilium-clusterwide-network-policy enable-cilium-endpoint-slice
enable-cilium-health-api-server-access enable-cilium-network-policy enable-cilium-operator-server-access
enable-ciliumnode-crd enable-drift-checker enable-dynamic-config enable-dynamic-lifecycle-manager
enable-egress-gateway enable-encryption-strict-mode enable-encryption-strict-mode-egress
enable-encryption-strict-mode-ingress enable-endpoint-health-checking enable-endpoint-lockdown-on-policy-overflow
enable-endpoint-routes enable-envoy-config enable-extended-ip-protocols enable-gateway-api enable-gateway-api-alpn
enable-gateway-api-app-protocol enable-gateway-api-proxy-protocol enable-gateway-api-secrets-sync enable-gops
enable-health-check-loadbalancer-ip enable-health-check-nodeport enable-health-checking enable-host-firewall
enable-host-legacy-routing enable-hubble enable-hubble-open-metrics enable-icmp-rules enable-identity-mark
enable-ingress-controller enable-ingress-proxy-protocol enable-ingress-secrets-sync enable-ip-masq-agent
enable-ipip-termination enable-ipsec enable-ipsec-encrypted-overlay enable-ipsec-key-watcher
enable-ipsec-xfrm-state-caching enable-ipv4 enable-ipv4-big-tcp enable-ipv4-fragment-tracking enable-ipv4-masquerade
enable-ipv6 enable-ipv6-big-tcp enable-ipv6-fragment-tracking enable-ipv6-masquerade enable-ipv6-ndp enable-k8s
enable-k8s-api-discovery enable-k8s-networkpolicy enable-l2-announcements enable-l2-neigh-discovery
enable-l2-pod-announcements enable-l7-proxy enable-lb-ipam enable-local-node-route enable-local-redirect-policy
enable-masquerade-to-route-source enable-metrics enable-mke enable-monitor enable-nat46x64-gateway
enable-no-service-endpoints-routable enable-node-ipam enable-node-selector-labels enable-non-default-deny-policies
enable-pmtu-discovery enable-policy enable-policy-secrets-sync enable-remote-node-masquerade
enable-route-mtu-for-cni-chaining enable-sctp enable-service-topology enable-source-ip-verification enable-srv6
enable-stale-cilium-endpoint-cleanup enable-standalone-dns-proxy enable-tcx enable-tracing enable-unreachable-routes
enable-vtep enable-well-known-identities enable-wireguard enable-xdp-prefilter enable-xt-socket-fallback
enable-ztunnel encrypt-interface encrypt-node encryption-strict-egress-allow-remote-node-identities
encryption-strict-egress-cidr encryption-strict-mode-allow-remote-node-identities encryption-strict-mode-cidr
endpoint-bpf-prog-watchdog-interval endpoint-gc-interval endpoint-policy-update-timeout endpoint-queue-size
endpoint-regen-interval enforce-ingress-https eni-delete-on-termination eni-disable-prefix-delegation
eni-exclude-interface-tags eni-first-interface-index eni-security-group-tags eni-security-groups eni-subnet-ids
eni-subnet-tags eni-use-primary-address envoy-access-log-buffer-size envoy-base-id envoy-config-retry-interval
envoy-config-timeout envoy-default-log-level envoy-http-upstream-linger-timeout envoy-keep-cap-netbindservice
envoy-log envoy-policy-restore-timeout envoy-secrets-namespace exclude-local-address exclude-node-label-patterns
external-envoy-proxy fixed-identity-mapping force-device-detection fqdn-regex-compile-lru-size
gateway-api-hostnetwork-enabled gateway-api-hostnetwork-nodelabelselector gateway-api-secrets-namespace
gateway-api-service-externaltrafficpolicy gateway-api-xff-num-trusted-hops gops-port
health-check-icmp-failure-threshold hive-log-threshold hive-start-timeout hive-stop-timeout http-idle-timeout
http-max-grpc-timeout http-normalize-path http-request-timeout http-retry-count http-retry-timeout
http-stream-idle-timeout hubble-disable-tls hubble-drop-events hubble-drop-events-extended hubble-drop-events-interval
hubble-drop-events-rate-limit hubble-drop-events-reasons hubble-dynamic-metrics-config-path
hubble-event-buffer-capacity hubble-event-queue-size hubble-export-aggregation-interval hubble-export-allowlist
hubble-export-denylist hubble-export-fieldaggregate hubble-export-fieldmask hubble-export-file-compress
hubble-export-file-max-backups hubble-export-file-max-size-mb hubble-export-file-path hubble-flowlogs-config-path
hubble-listen-address hubble-lost-event-send-interval hubble-metrics hubble-metrics-server
hubble-metrics-server-enable-tls hubble-metrics-server-tls-cert-file hubble-metrics-server-tls-client-ca-files
hubble-metrics-server-tls-key-file hubble-monitor-events hubble-network-policy-correlation-enabled hubble-prefer-ipv6
hubble-redact-enabled hubble-redact-http-headers-allow hubble-redact-http-headers-deny hubble-redact-http-urlquery
hubble-redact-http-userinfo hubble-redact-kafka-apikey hubble-skip-unknown-cgroup-ids hubble-socket-path
hubble-tls-cert-file hubble-tls-client-ca-files hubble-tls-key-file identity-allocation-mode
identity-allocation-sync-interval identity-allocation-timeout identity-change-grace-period identity-gc-interval
identity-gc-rate-interval identity-gc-rate-limit identity-heartbeat-timeout identity-management-mode
identity-max-jitter identity-restore-grace-period ignore-flags-drift-checker ingress-default-lb-mode
ingress-default-request-timeout ingress-default-secret-name ingress-default-secret-namespace
ingress-default-xff-num-trusted-hops ingress-hostnetwork-enabled ingress-hostnetwork-nodelabelselector
ingress-hostnetwork-shared-listener-port ingress-lb-annotation-prefixes ingress-secrets-namespace
ingress-shared-lb-service-name install-iptables-rules install-no-conntrack-iptables-rules
install-uplink-routes-for-delegated-ipam instance-tags-filter ip-masq-agent-config-path ip-tracing-option-type ipam
ipam-cilium-node-update-rate ipam-default-ip-pool ipam-max-allocate ipam-min-allocate ipam-multi-pool-pre-allocation
ipam-pre-allocate ipam-static-ip-tags ipsec-key-file ipsec-key-rotation-duration iptables-lock-timeout
iptables-random-fully ipv4-native-routing-cidr ipv4-node ipv4-pod-subnets ipv4-range ipv4-service-loopback-address
ipv4-service-range ipv6-cluster-alloc-cidr ipv6-mcast-device ipv6-native-routing-cidr ipv6-node ipv6-pod-subnets
ipv6-range ipv6-service-loopback-address ipv6-service-range k8s-api-server k8s-api-server-urls k8s-client-burst
k8s-client-connection-keep-alive k8s-client-connection-timeout k8s-client-qps k8s-heartbeat-timeout
k8s-kubeconfig-path k8s-namespace k8s-require-ipv4-pod-cidr k8s-require-ipv6-pod-cidr k8s-service-proxy-name
k8s-sync-timeout keep-config kube-proxy-replacement kube-proxy-replacement-healthz-bind-address kvstore
kvstore-lease-ttl kvstore-max-consecutive-quorum-errors kvstore-opt l2-announcements-lease-duration
l2-announcements-renew-deadline l2-announcements-retry-period l2-pod-announcements-interface-pattern label-prefix-file
labels lb-init-wait-timeout lb-pressure-metrics-interval lb-retry-backoff-max lb-retry-backoff-min
lb-sock-terminate-all-protos lb-state-file lb-state-file-interval leader-election-lease-duration
leader-election-renew-deadline leader-election-retry-period lib-dir limit-ipam-api-burst limit-ipam-api-qps
loadbalancer-l7 loadbalancer-l7-algorithm loadbalancer-l7-ports local-max-addr-scope local-router-ipv4
local-router-ipv6 log-driver log-opt log-system-load lrp-address-matcher-cidrs max-connected-clusters
max-controller-interval max-internal-timer-delay mesh-auth-enabled mesh-auth-gc-interval
mesh-auth-mutual-connect-timeout mesh-auth-mutual-enabled mesh-auth-mutual-listener-port mesh-auth-queue-size
mesh-auth-rotated-identities-queue-size mesh-auth-signal-backoff-duration mesh-auth-spiffe-trust-domain
mesh-auth-spire-admin-socket mesh-auth-spire-agent-socket mesh-auth-spire-server-address
mesh-auth-spire-server-connection-timeout metrics metrics-sampling-interval mke-cgroup-mount monitor-aggregation
monitor-aggregation-flags monitor-aggregation-interval monitor-queue-size mtu multicast-enabled nat-map-stats-entries
nat-map-stats-interval node-encryption-opt-out-labels node-labels node-port-acceleration node-port-algorithm
node-port-bind-protection node-port-mode node-port-range nodeport-addresses nodes-gc-interval
only-masquerade-default-pool operator-api-serve-addr operator-k8s-client-burst operator-k8s-client-qps operator-pprof
operator-pprof-address operator-pprof-block-profile-rate operator-pprof-mutex-profile-fraction operator-pprof-port
operator-prometheus-enable-tls operator-prometheus-serve-addr operator-prometheus-tls-cert-file
operator-prometheus-tls-client-ca-files operator-prometheus-tls-key-file packetization-layer-pmtud-mode
parallel-alloc-workers pod-restart-selector policy-accounting policy-audit-mode policy-cidr-match-mode
policy-default-local-cluster policy-deny-response policy-queue-size policy-secrets-namespace
policy-secrets-only-from-secrets-namespace policy-trigger-interval pprof pprof-address pprof-block-profile-rate
pprof-mutex-profile-fraction pprof-port preallocate-bpf-maps prepend-iptables-chains procfs prometheus-serve-addr
proxy-admin-port proxy-cluster-max-connections proxy-cluster-max-requests proxy-connect-timeout proxy-gid
proxy-idle-timeout-seconds proxy-initial-fetch-timeout proxy-max-active-downstream-connections
proxy-max-concurrent-retries proxy-max-connection-duration-seconds proxy-max-requests-per-connection
proxy-portrange-max proxy-portrange-min proxy-prometheus-port proxy-stream-idle-timeout-seconds
proxy-use-original-source-address proxy-xff-num-trusted-hops-egress proxy-xff-num-trusted-hops-ingress read-cni-conf
remove-cilium-node-taints restore restored-proxy-ports-age-limit route-metric routing-mode service-no-backend-response
set-cilium-is-up-condition set-cilium-node-taints shell-sock-path skip-crd-creation socket-path srv6-encap-mode
standalone-dns-proxy-server-port state-dir static-cnp-path status-collector-failure-threshold
status-collector-interval status-collector-probe-check-timeout status-collector-stackdump-path
status-collector-warning-threshold synchronize-k8s-nodes synchronize-k8s-services taint-sync-workers
tofqdns-dns-reject-response-code tofqdns-enable-dns-compression tofqdns-endpoint-max-ip-per-hostname
tofqdns-idle-connection-grace-period tofqdns-max-deferred-connection-deletes tofqdns-min-ttl tofqdns-pre-cache
tofqdns-preallocate-identities tofqdns-proxy-port tofqdns-proxy-response-max-delay trace-payloadlen
trace-payloadlen-overlay trace-sock tunnel-port tunnel-protocol tunnel-source-port-range underlay-protocol
unmanaged-pod-watcher-interval use-cilium-internal-ip-for-ipsec use-full-tls-context validate-network-policy
vlan-bpf-bypass vtep-cidr vtep-endpoint vtep-mac vtep-mask vtep-sync-interval wireguard-persistent-keepalive
wireguard-track-all-ips-fallback write-cni-conf-when-ready
`;

// Flags of the operator for AWS.
const aws = `
aws-enable-prefix-delegation aws-max-results-per-call aws-pagination-enabled aws-release-excess-ips
aws-use-primary-address ec2-api-endpoint eni-gc-interval eni-gc-tags eni-tags excess-ip-release-delay
subnet-ids-filter subnet-tags-filter
`;

const list = (text: string) => text.trim().split(/\s+/);

/** What only the operator for AWS knows, in any version. */
export const awsOperatorKeys: ReadonlySet<string> = new Set(list(aws));

/** What Cilium 1.19.6 knows. */
export const ciliumKeys_1_19_6: ReadonlySet<string> = new Set(list(`${keys}${aws}`));

const added_1_20_0 = `
bpf-lb-enable-wildcard-entries ces-controller-mode clustermesh-service-v2 datapath-plugins-state-dir
enable-cluster-pool-to-multi-pool-migration enable-datapath-plugins enable-dynamic-source-lookup-nodeport
enable-k8s-cluster-network-policy envoy-access-log-enabled envoy-node-locality-enabled envoy-xds-mode
fib-table-id-annotation gateway-api-use-remote-address ingress-hostnetwork-http-listener-port
ingress-hostnetwork-https-listener-port ingress-hostnetwork-tls-passthrough-listener-port ingress-use-remote-address
lb-reflector-wait-time leader-election-resource-lock-timeout multi-pool-migration-workers
policy-external-group-sync-interval prefer-ipv6 proxy-cluster-max-pending-requests register-dummy-external-group
subnet-topology ztunnel-ca-type ztunnel-endpoint-event-channel-buffer-size
`;

const removed_1_20_0 = `
aws-pagination-enabled ces-slice-mode enable-encryption-strict-mode enable-ipsec-encrypted-overlay encrypt-interface
encryption-strict-mode-allow-remote-node-identities encryption-strict-mode-cidr hubble-redact-kafka-apikey
k8s-api-server node-port-algorithm node-port-mode
`;

/** What came and went with Cilium 1.20.0. */
export const ciliumKeys_1_20_0 = { added: list(added_1_20_0), removed: list(removed_1_20_0) };

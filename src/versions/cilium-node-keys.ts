/** Which keys of cilium-config a CiliumNodeConfig may give a node of its own, beside those that Fairlead leaves to users. */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Flags of the operator alone: it reads cilium-config, and no CiliumNodeConfig. */
export const operatorKeys = list(`
auto-create-cilium-pod-ip-pools ces-controller-mode ces-max-ciliumendpoints-per-ces ces-rate-limits ces-slice-mode
cilium-endpoint-gc-interval cilium-pod-labels cilium-pod-namespace cluster-pool-ipv4-cidr cluster-pool-ipv4-mask-size
cluster-pool-ipv6-cidr cluster-pool-ipv6-mask-size clustermesh-concurrent-service-endpoint-syncs
clustermesh-enable-endpoint-sync clustermesh-endpoint-updates-batch-period clustermesh-endpoints-per-slice
clustermesh-mcs-api-install-crds default-lb-service-ipam double-write-metric-reporter-interval
enable-cluster-pool-to-multi-pool-migration enable-gateway-api-alpn enable-gateway-api-app-protocol
enable-gateway-api-proxy-protocol enable-gateway-api-secrets-sync enable-ingress-proxy-protocol
enable-ingress-secrets-sync enable-lb-ipam enable-node-ipam enable-policy-secrets-sync enforce-ingress-https
gateway-api-hostnetwork-enabled gateway-api-hostnetwork-nodelabelselector
gateway-api-service-externaltrafficpolicy gateway-api-use-remote-address gateway-api-xff-num-trusted-hops
identity-gc-interval identity-gc-rate-interval identity-gc-rate-limit identity-heartbeat-timeout
ingress-default-lb-mode ingress-default-request-timeout ingress-default-secret-name ingress-default-secret-namespace
ingress-default-xff-num-trusted-hops ingress-hostnetwork-enabled ingress-hostnetwork-nodelabelselector
ingress-hostnetwork-shared-listener-port ingress-lb-annotation-prefixes ingress-shared-lb-service-name
ingress-use-remote-address instance-tags-filter leader-election-lease-duration leader-election-renew-deadline
leader-election-resource-lock-timeout leader-election-retry-period limit-ipam-api-burst limit-ipam-api-qps
loadbalancer-l7 loadbalancer-l7-algorithm loadbalancer-l7-ports mesh-auth-gc-interval multi-pool-migration-workers
nodes-gc-interval operator-api-serve-addr operator-k8s-client-burst operator-k8s-client-qps operator-pprof
operator-pprof-address operator-pprof-block-profile-rate operator-pprof-mutex-profile-fraction operator-pprof-port
operator-prometheus-enable-tls operator-prometheus-serve-addr operator-prometheus-tls-cert-file
operator-prometheus-tls-client-ca-files operator-prometheus-tls-key-file parallel-alloc-workers pod-restart-selector
policy-external-group-sync-interval register-dummy-external-group remove-cilium-node-taints set-cilium-is-up-condition
set-cilium-node-taints skip-crd-creation synchronize-k8s-nodes synchronize-k8s-services taint-sync-workers
unmanaged-pod-watcher-interval validate-network-policy ztunnel-ca-type
`);

/** What agents tell each other, or must find alike at the other end of a connection. */
export const commonKeys = list(`
bgp-router-id-allocation-ip-pool bgp-router-id-allocation-mode cluster-health-port clustermesh-config
disable-endpoint-crd enable-cilium-clusterwide-network-policy enable-cilium-endpoint-slice
enable-cilium-network-policy enable-ciliumnode-crd enable-encryption-strict-mode enable-encryption-strict-mode-egress
enable-encryption-strict-mode-ingress enable-ipsec enable-k8s enable-k8s-cluster-network-policy
enable-k8s-networkpolicy enable-non-default-deny-policies enable-node-selector-labels enable-vtep
enable-well-known-identities enable-wireguard enable-ztunnel encryption-strict-egress-allow-remote-node-identities
encryption-strict-egress-cidr encryption-strict-mode-allow-remote-node-identities encryption-strict-mode-cidr
fixed-identity-mapping identity-allocation-mode identity-change-grace-period identity-management-mode
ipam-default-ip-pool ipsec-key-file k8s-namespace kvstore kvstore-lease-ttl kvstore-opt label-prefix-file labels
mesh-auth-enabled mesh-auth-mutual-enabled mesh-auth-mutual-listener-port mesh-auth-spiffe-trust-domain node-labels
policy-cidr-match-mode policy-default-local-cluster underlay-protocol vtep-cidr vtep-endpoint vtep-mac vtep-mask
`);

/** What Fairlead decides for the cluster, and a node may still have otherwise: its hardware, its kernel, its turn in a change. */
export const nodeKeys = list(`
auto-direct-node-routes bpf-lb-acceleration bpf-lb-sock-hostns-only cni-exclusive cni-log-file custom-cni-conf
datapath-mode debug enable-bandwidth-manager enable-bbr enable-bbr-hostns-only enable-host-legacy-routing
enable-ipv4-big-tcp enable-ipv6-big-tcp kube-proxy-replacement kube-proxy-replacement-healthz-bind-address mtu
write-cni-conf-when-ready
`);

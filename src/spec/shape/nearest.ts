import { pointerSteps } from '../../diagnostics/pointer';

/** What people ask a network for that nothing below it can do, and the nearest that there is. */
const known: readonly { readonly asked: RegExp; readonly nearest: string }[] = [
  {
    asked: /^bgp\.(routeReflectors?|reflectors?)$/,
    nearest: 'no agent reflects routes: peer with your route reflectors in `bgp.peers`',
  },
  {
    asked: /^(bgp|routing)(\.peers)?\.(vrfs?|srv6|evpn|l3vpn)$/,
    nearest: 'open agents know neither VRFs nor SRv6 nor EVPN: let the routers that they peer with put routes into one',
  },
  {
    asked: /^(bgp|routing)\.(policyRouting|policyBasedRouting|pbr)$/,
    nearest:
      'traffic leaves by chosen nodes with `egress.policies`; routes are weighed by `localPreference` and `communities` of `bgp.advertise`',
  },
  {
    asked: /^encryption\.(type: .*(quantum|pqc?|kyber|ml-?kem)|postQuantum|pqc?)/i,
    nearest:
      'neither WireGuard nor IPsec of the agents is safe from quantum computers: let the applications speak TLS 1.3 with a hybrid key exchange, inside `type: wireguard`',
  },
  {
    asked: /^((platform\.)?(istio|linkerd|consul|serviceMesh)|mesh\.(sidecars?|istio))$/,
    nearest:
      'Envoy on each node serves routes with `gateways.gatewayAPI`, policies hold layer 7, `encryption` hides it on the wire; a mesh with sidecars is an application of your own',
  },
  {
    asked:
      /^(policies\.|gateways\.(gatewayAPI\.)?(gateways\.)?)?(oidc|saml|oauth2?|users|identityProviders?|authentication)$/,
    nearest:
      'agents know workloads, not users: sign in before the Gateway, and match the header that it sets in a policy of layer 7',
  },
  {
    asked: /^gateways\.(gatewayAPI\.)?(gateways\.)?(listeners\.)?(rateLimits?|rateLimiting)$/,
    nearest: 'Gateway API has no limits of rates: a proxy of your own behind the Gateway has',
  },
  {
    asked: /^gateways\.(gatewayAPI\.)?(weights|aiRouting|predictive|trafficSteering)$/,
    nearest:
      'weights stand in the routes of your teams; `platform.argoRollouts` or a controller of your own moves them',
  },
  {
    asked: /^platform\.(jaeger|openTelemetry|otel|tracing)$/i,
    nearest: '`platform.tempo` takes traces by OTLP',
  },
  {
    asked: /^platform\.(kserve|seldon|models|inference)$/i,
    nearest: 'KServe ships its chart by OCI only: install it yourself, behind a Gateway of `gateways.gatewayAPI`',
  },
  { asked: /^platform\.(falco|sysdig)$/, nearest: '`runtimeSecurity.tetragon` watches and stops processes' },
  {
    asked: /^platform\.(vault|openbao)$/,
    nearest:
      'a store of `platform.externalSecrets.stores` reads from Vault, an issuer of `platform.certManager.issuers` signs by it',
  },
  {
    asked: /^((platform|delivery\.argocd)\.)?(applications|applicationSets?)$/,
    nearest: 'applications are your own; `delivery.argocd.fleet` makes the Applications of networks, a cluster each',
  },
  {
    asked: /^(kubernetes\.)?(machines|machineDeployments|clusterClass|proxmox|terraform)$/,
    nearest: 'machines are made elsewhere; `kubernetes.clusterAPI` hands their clusters the network',
  },
  {
    asked: /^(kubernetes\.)?kubeconfig$/,
    nearest: 'no credential stands in a spec: `talosctl kubeconfig`, or your provisioning, gives one',
  },
];

/** The nearest thing to a key or, with `value`, to a value that the spec does not know, by its JSON pointer. */
export function nearest(path: string, value?: string): string | undefined {
  const [root, ...steps] = pointerSteps(path).filter((step) => !/^\d+$/.test(step));
  if (root !== 'spec') return undefined;
  const asked = `${steps.join('.')}${value === undefined ? '' : `: ${value}`}`;
  return known.find((one) => one.asked.test(asked))?.nearest;
}

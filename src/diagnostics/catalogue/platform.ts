import { rule } from '../rule';

/** The platform's charts: FL-PLT-nnn. */
export const platformRules = {
  'FL-PLT-001': rule<{ name: string }>({
    severity: 'error',
    title: 'a chart without Argo CD',
    message: ({ name }) => `\`platform.${name}\` needs Argo CD, and \`delivery.argocd\` is not given`,
    why: 'Argo CD renders the charts; without it nothing would be installed',
    help: ({ name }) => `give \`delivery.argocd.repoURL\`, or install ${name} yourself and remove it here`,
  }),
  'FL-PLT-002': rule({
    severity: 'warning',
    title: 'ExternalDNS without a provider',
    message: () => 'ExternalDNS writes to Route 53 of AWS: `values.provider` names no other',
    why: 'elsewhere it starts, fails to find credentials and writes no name',
    help: () => 'give `values: {provider: {name: …}}`, with `aws` where it is meant',
    docs: 'https://github.com/kubernetes-sigs/external-dns/tree/master/charts/external-dns',
  }),
  'FL-PLT-003': rule({
    severity: 'note',
    title: 'Prometheus without monitors of the network',
    message: () => 'Prometheus is installed, but is not told of the agents: `observability.serviceMonitors` is off',
    why: 'it would watch everything but the network',
    help: () => 'set `observability.serviceMonitors: true`',
  }),
  'FL-PLT-004': rule<{ what: string; choices: readonly string[]; given: readonly string[] }>({
    severity: 'error',
    title: 'a choice that is not made once',
    message: ({ what, given }) =>
      given.length === 0
        ? `${what} names no way`
        : `${what} has ${given.map((name) => `\`${name}\``).join(' and ')}`,
    why: 'the operator refuses an object with none of them, or with two',
    help: ({ choices }) => `give one of ${choices.map((name) => `\`${name}\``).join(', ')}`,
  }),
  'FL-PLT-005': rule<{ gateway: string }>({
    severity: 'error',
    title: 'an ACME solver on a Gateway without Gateway API',
    message: ({ gateway }) => `the Gateway \`${gateway}\` is to answer for ACME, and \`gateways.gatewayAPI\` is off`,
    why: 'cert-manager makes no HTTPRoute then, and the certificate stays pending for good',
    help: () => 'set `gateways.gatewayAPI.enabled: true`, or name an `ingressClass`',
    docs: 'https://cert-manager.io/docs/configuration/acme/http01/#configuring-the-http-01-gateway-api-solver',
  }),
} as const;

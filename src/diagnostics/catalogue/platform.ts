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
    docs: 'https://prometheus-operator.dev/docs/getting-started/introduction/',
  }),
  'FL-PLT-004': rule<{ what: string; choices: readonly string[]; given: readonly string[] }>({
    severity: 'error',
    title: 'a choice that is not made once',
    message: ({ what, given }) =>
      given.length === 0 ? `${what} names no way` : `${what} has ${given.map((name) => `\`${name}\``).join(' and ')}`,
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
  'FL-PLT-006': rule<{ name: string }>({
    severity: 'error',
    title: 'a Secret of nothing',
    message: ({ name }) => `the Secret \`${name}\` has neither \`data\` nor \`from\``,
    why: 'the operator would make it without a key, and whatever reads it would wait for one',
    help: () => 'give `data: [{key: …, remote: …}]`, or `from` with the name of a secret in the store',
    docs: 'https://cert-manager.io/docs/configuration/',
  }),
  'FL-PLT-007': rule<{ name: string; similar: string | undefined }>({
    severity: 'error',
    title: 'an unknown store',
    message: ({ name }) => `there is no store \`${name}\` in \`platform.externalSecrets.stores\``,
    why: 'the Secret would stay empty, and the whole network after it would wait',
    help: ({ similar }) => (similar === undefined ? 'add the store' : `did you mean \`${similar}\`?`),
    docs: 'https://external-secrets.io/latest/api/secretstore/',
  }),
  'FL-PLT-008': rule<{ name: string; store: string; namespace: string }>({
    severity: 'error',
    title: 'a store of another namespace',
    message: ({ name, store, namespace }) =>
      `the Secret \`${name}\` comes from the store \`${store}\`, which serves the namespace \`${namespace}\` alone`,
    why: 'the operator finds no SecretStore of that name beside the Secret',
    help: ({ namespace }) =>
      `take \`namespace\` from the store, which then serves every one, or set \`namespace: ${namespace}\` here`,
    docs: 'https://external-secrets.io/latest/api/secretstore/',
  }),
  'FL-PLT-009': rule<{ name: string; value: string; reason: string }>({
    severity: 'warning',
    title: 'a chart that is not told what only its user knows',
    message: ({ name, reason }) => `\`platform.${name}\` will do nothing: ${reason}`,
    why: 'the chart installs and looks healthy, and nobody misses it until it is needed',
    help: ({ value }) => `give \`values: {${value}: …}\``,
  }),
  'FL-PLT-010': rule<{ cluster: string; destination: string }>({
    severity: 'error',
    title: 'a cluster that its fleet looks for under another name',
    message: ({ cluster, destination }) =>
      `\`delivery.argocd.fleet\` looks for the folder \`${destination}\`, and the output is in \`${cluster}\``,
    why: 'an ApplicationSet knows a cluster only by its name in Argo CD, and makes the path of its folder from that',
    help: ({ cluster }) => `give the cluster the name \`${cluster}\` in Argo CD and write \`destination: ${cluster}\``,
  }),
  'FL-PLT-011': rule<{ gateway: string; listener: string }>({
    severity: 'error',
    title: 'a certificate for nobody',
    message: ({ gateway, listener }) =>
      `the issuer of the Gateway \`${gateway}\` is to fill the certificate of its listener \`${listener}\`, which has no \`hostname\``,
    why: 'cert-manager passes over a listener without a host name, and the listener waits for its Secret for good',
    help: () => 'give the listener a `hostname`, or the Gateway no `issuer`',
    docs: 'https://cert-manager.io/docs/usage/gateway/',
  }),
  'FL-PLT-012': rule<{ distribution: string }>({
    severity: 'error',
    title: 'snapshots of etcd without Talos',
    message: ({ distribution }) =>
      `\`platform.etcdBackup\` asks Talos for a snapshot, and the nodes run ${distribution}`,
    why: 'there is no API of Talos to ask, and every job would fail',
    help: () => 'use the backup of your control plane, and `platform.velero` for objects and volumes',
    docs: 'https://www.talos.dev/latest/advanced/disaster-recovery/',
  }),
} as const;

import { Type } from 'typebox';
import { closed, dnsName, labelSelector, list, text } from './fields';

const there = 'in the namespace of the store, which for a ClusterSecretStore is external-secrets';

const account = (whose: string) =>
  Type.Optional(dnsName(`The ServiceAccount that is known ${whose}, ${there}. Default: the operator's own.`));

const interval = (description: string) =>
  Type.String({ pattern: '^([0-9]+h)?([0-9]+m)?([0-9]+s)?$', minLength: 1, default: '1h', description });

const store = Type.Object(
  {
    name: dnsName('Its name.'),
    namespace: Type.Optional(
      dnsName('A SecretStore for this namespace alone. Default: a ClusterSecretStore, for all of them.'),
    ),
    aws: Type.Optional(
      Type.Object(
        {
          service: Type.Enum(['SecretsManager', 'ParameterStore'], {
            default: 'SecretsManager',
            description: 'Which of its services.',
          }),
          region: text('Its region.'),
          role: Type.Optional(text('ARN of a role to take on.')),
          serviceAccount: account('to AWS by its role'),
        },
        closed('AWS.'),
      ),
    ),
    azure: Type.Optional(
      Type.Object(
        {
          vaultUrl: text('The URL of the key vault.'),
          tenantId: Type.Optional(text('The tenant.')),
          identityId: Type.Optional(text('A managed identity of the nodes. Left out, workload identity is used.')),
          serviceAccount: account('to Azure by workload identity'),
        },
        closed('Azure Key Vault.'),
      ),
    ),
    gcp: Type.Optional(
      Type.Object(
        {
          projectID: text('The project.'),
          location: Type.Optional(text('The region, for regional secrets.')),
          serviceAccount: account('to Google Cloud by workload identity'),
        },
        closed('Google Secret Manager.'),
      ),
    ),
    vault: Type.Optional(
      Type.Object(
        {
          server: text('Its URL.'),
          path: text('Where its key-value engine is mounted.', { default: 'secret' }),
          version: Type.Enum(['v1', 'v2'], { default: 'v2', description: 'Of the engine.' }),
          role: text('The role of its Kubernetes authentication.'),
          mountPath: text('Where that one is mounted.', { default: 'kubernetes' }),
          serviceAccount: account('to Vault by its role'),
          caSecret: Type.Optional(dnsName(`Secret with the authority of its certificate, in \`ca.crt\`, ${there}.`)),
        },
        closed('HashiCorp Vault.'),
      ),
    ),
  },
  closed(
    'Where secrets are kept: one of `aws`, `azure`, `gcp`, `vault`. Who asks signs in by what it is, never by a key.',
  ),
);

const key = Type.Object(
  {
    key: Type.String({ pattern: '^[-._a-zA-Z0-9]+$', description: 'The key in the Secret.' }),
    remote: text('The name of the secret in the store.'),
    property: Type.Optional(text('The field of it, where it is JSON or a map.')),
    version: Type.Optional(text('The version of it. Default: the newest.')),
  },
  closed('A key.'),
);

const secret = Type.Object(
  {
    name: dnsName('Name of the Secret.'),
    namespace: Type.Optional(dnsName('Its namespace. Default: kube-system, where agents look.')),
    namespaces: Type.Optional(labelSelector('Every namespace that this selects, in place of one.')),
    store: dnsName('Name of a store.'),
    refreshInterval: interval('How long until the store is asked again, so that a new value arrives.'),
    data: list(key, 'Its keys, one by one.'),
    from: Type.Optional(text('The name of a secret in the store whose every field becomes a key.')),
  },
  closed('A Secret that the operator fills.'),
);

export const stores = list(store, 'Where secrets are kept.');
export const secrets = list(secret, 'Secrets that the operator fills from them, before whatever reads them.');

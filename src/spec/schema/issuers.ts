import { Type } from 'typebox';
import { closed, count, dnsName, host, list, text } from './fields';

const inCertManager = 'in the namespace cert-manager';

const http01 = Type.Object(
  {
    gateway: Type.Optional(
      Type.Object(
        {
          name: dnsName('Name of the Gateway.'),
          namespace: dnsName('Its namespace.'),
          listener: Type.Optional(dnsName('The listener to answer on, on port 80. Default: every one.')),
        },
        closed('A Gateway that answers, through an HTTPRoute of cert-manager.'),
      ),
    ),
    ingressClass: Type.Optional(dnsName('The class of an Ingress that answers.')),
  },
  closed('Proof by an answer under the name, on port 80; not for wildcards.'),
);

const dns01 = Type.Object(
  {
    route53: Type.Optional(
      Type.Object(
        {
          region: Type.Optional(text("AWS's region.")),
          hostedZoneID: Type.Optional(text('The only zone to write to.')),
          role: Type.Optional(text('ARN of a role to take on.')),
        },
        closed("Route 53, with cert-manager's own identity in AWS."),
      ),
    ),
    cloudflare: Type.Optional(
      Type.Object(
        {
          secret: dnsName(`Secret ${inCertManager} with an API token.`),
          key: text('Its key in that Secret.', { default: 'api-token' }),
        },
        closed('Cloudflare.'),
      ),
    ),
    azureDNS: Type.Optional(
      Type.Object(
        {
          subscriptionID: text('The subscription.'),
          resourceGroupName: text('Its resource group.'),
          hostedZoneName: dnsName('The zone.'),
          clientID: Type.Optional(text('The managed identity to use, where a pod could have several.')),
        },
        closed("Azure DNS, with cert-manager's own identity in Azure."),
      ),
    ),
    cloudDNS: Type.Optional(
      Type.Object(
        {
          project: text('The project.'),
          hostedZoneName: Type.Optional(text('The only zone to write to.')),
        },
        closed("Google Cloud DNS, with cert-manager's own identity in Google Cloud."),
      ),
    ),
    rfc2136: Type.Optional(
      Type.Object(
        {
          nameserver: host('The name server that takes updates, on port 53.'),
          keyName: text('Name of the TSIG key.'),
          algorithm: Type.Enum(['HMACSHA256', 'HMACSHA512'], {
            default: 'HMACSHA256',
            description: 'Its algorithm.',
          }),
          secret: dnsName(`Secret ${inCertManager} with the TSIG key.`),
          key: text('Its key in that Secret.', { default: 'tsig-key' }),
        },
        closed('Dynamic updates of a name server of your own (RFC 2136, RFC 8945).'),
      ),
    ),
  },
  closed('Proof by a record in DNS; the only one for wildcards.'),
);

const solver = Type.Object(
  {
    dnsZones: list(dnsName('A zone.'), 'The zones that it is for. Default: every name.'),
    http01: Type.Optional(http01),
    dns01: Type.Optional(dns01),
  },
  closed('How to prove that a name is ours: `http01` or `dns01`.'),
);

const acme = Type.Object(
  {
    server: text('Its directory.', { default: 'https://acme-v02.api.letsencrypt.org/directory' }),
    email: Type.Optional(text('Whom to warn.')),
    solvers: Type.Array(solver, { minItems: 1, description: 'How to prove that a name is ours.' }),
  },
  closed("An ACME authority (RFC 8555). cert-manager makes the account's key, in the Secret `<name>-account`."),
);

const vault = Type.Object(
  {
    server: text('Its URL.'),
    path: text('The path that signs, such as `pki/sign/network`.'),
    role: text('The role of its Kubernetes authentication.'),
    mountPath: text('Where that one is mounted.', { default: '/v1/auth/kubernetes' }),
    caSecret: Type.Optional(dnsName(`Secret ${inCertManager} with the authority of its certificate, in \`ca.crt\`.`)),
  },
  closed('HashiCorp Vault. The ServiceAccount `<name>` in the namespace cert-manager signs in; it is made.'),
);

const issuer = Type.Object(
  {
    name: dnsName('Name of the ClusterIssuer.'),
    ownCA: Type.Optional(
      Type.Object(
        {
          commonName: Type.Optional(text("The authority's name. Default: the name of the issuer.", { maxLength: 64 })),
          days: count('How long it is valid.', { minimum: 1, default: 3650 }),
        },
        closed(`An authority that cert-manager makes and keeps, in the Secret \`<name>-ca\` ${inCertManager}.`),
      ),
    ),
    ca: Type.Optional(
      Type.Object(
        { secret: dnsName(`Secret ${inCertManager} with \`tls.crt\` and \`tls.key\`.`) },
        closed('An authority that someone else made.'),
      ),
    ),
    acme: Type.Optional(acme),
    vault: Type.Optional(vault),
  },
  closed('An issuer of certificates: one of `ownCA`, `ca`, `acme`, `vault`.'),
);

export const issuers = list(issuer, 'Issuers for the whole cluster, before whatever asks them for certificates.');

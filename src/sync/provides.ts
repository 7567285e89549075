import type { Job } from 'kubernetes-types/batch/v1';
import { groupOf, identity, type KubernetesObject } from '../stages/kubernetes-object';
import { key } from './key';
import { definitionKey } from './needs/definition-need';

/** Something that is there once an object is applied, or only once it is healthy. */
export interface Provision {
  readonly key: string;
  readonly onceHealthy: boolean;
}

/** What an object provides to those after it: itself, the kinds that it defines, the Secrets that it makes. */
export function provides(object: KubernetesObject): Provision[] {
  const itself = { key: identity(object), onceHealthy: false };
  if (object.kind === 'CustomResourceDefinition') return [itself, { key: defined(object), onceHealthy: false }];
  if (object.kind === 'Job') return [itself, ...madeSecrets(object).map((made) => ({ key: made, onceHealthy: true }))];
  if (isCertificate(object)) {
    const secret = key('', 'Secret', object.metadata.namespace ?? '', object.spec.secretName);
    return [itself, { key: secret, onceHealthy: true }];
  }
  if (object.kind === 'ServiceAccount' && groupOf(object.apiVersion) === 'talos.dev') {
    const secret = key('', 'Secret', object.metadata.namespace ?? '', object.metadata.name);
    return [itself, { key: secret, onceHealthy: false }];
  }
  if (isExternalSecret(object)) {
    const secret = key('', 'Secret', object.metadata.namespace ?? '', object.spec.target.name);
    return [itself, { key: secret, onceHealthy: true }];
  }
  return [itself];
}

interface ExternalSecret extends KubernetesObject {
  readonly spec: { readonly target: { readonly name: string } };
}

/** External Secrets'; Argo CD counts it as healthy once its Secret is filled. */
function isExternalSecret(object: KubernetesObject): object is ExternalSecret {
  return object.kind === 'ExternalSecret' && groupOf(object.apiVersion) === 'external-secrets.io';
}

interface Certificate extends KubernetesObject {
  readonly spec: { readonly secretName: string };
}

/** cert-manager's; Argo CD counts it as healthy once its Secret is there. */
function isCertificate(object: KubernetesObject): object is Certificate {
  return object.kind === 'Certificate' && groupOf(object.apiVersion) === 'cert-manager.io';
}

interface Definition extends KubernetesObject {
  readonly spec: { readonly group: string; readonly names: { readonly kind: string } };
}

function defined(object: KubernetesObject): string {
  const { spec } = object as Definition;
  return definitionKey(spec.group, spec.names.kind);
}

/** Cilium's certgen is told in its environment which Secrets to make: YAML of `certs: [{name, namespace}]`. */
function madeSecrets(object: KubernetesObject): string[] {
  const { spec } = object as KubernetesObject & Pick<Job, 'spec'>;
  const config = spec?.template.spec?.containers
    .flatMap((container) => container.env ?? [])
    .find((variable) => variable.name === 'CILIUM_CERTGEN_CONFIG')?.value;
  return [...(config ?? '').matchAll(/^- name: (\S+)\n {2}namespace: (\S+)$/gm)].map(([, name = '', namespace = '']) =>
    key('', 'Secret', namespace, name),
  );
}

import type { ValidatingWebhookConfiguration } from 'kubernetes-types/admissionregistration/v1';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { key } from '../key';
import { answering } from './answering';
import type { Need } from './need';

interface Called extends KubernetesObject {
  readonly webhooks?: ValidatingWebhookConfiguration['webhooks'];
  readonly spec?: { readonly service?: { readonly namespace?: string; readonly name?: string } };
}

/**
 * The Services behind webhooks and aggregated APIs, and the workloads of `objects` behind those: until they answer, the API
 * server refuses what it asks them about.
 */
export function webhookNeeds(object: KubernetesObject, objects: readonly KubernetesObject[]): Need[] {
  const { webhooks, spec } = object as Called;
  const services =
    object.kind === 'APIService'
      ? [spec?.service]
      : /^(Validating|Mutating)WebhookConfiguration$/.test(object.kind)
        ? (webhooks ?? []).map((webhook) => webhook.clientConfig.service)
        : [];
  const needs = new Map<string, Need>();
  for (const { name, namespace = '' } of services.flatMap((service) => service ?? [])) {
    if (name === undefined) continue;
    const service = key('', 'Service', namespace, name);
    needs.set(service, { key: service, readiness: 'applied', as: 'the Service that answers for it' });
    for (const workload of answering(objects, { name, namespace })) {
      needs.set(workload, { key: workload, readiness: 'healthy', as: 'what answers for it' });
    }
  }
  return [...needs.values()];
}

import type { ValidatingWebhookConfiguration } from 'kubernetes-types/admissionregistration/v1';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { key } from '../key';
import type { Need } from './need';

interface Called extends KubernetesObject {
  readonly webhooks?: ValidatingWebhookConfiguration['webhooks'];
  readonly spec?: { readonly service?: { readonly namespace?: string; readonly name?: string } };
}

/** The Services behind webhooks and aggregated APIs: until they answer, the API server refuses what it asks them about. */
export function webhookNeeds(object: KubernetesObject): Need[] {
  const { webhooks, spec } = object as Called;
  const services =
    object.kind === 'APIService'
      ? [spec?.service]
      : /^(Validating|Mutating)WebhookConfiguration$/.test(object.kind)
        ? (webhooks ?? []).map((webhook) => webhook.clientConfig.service)
        : [];
  return services.flatMap((service) =>
    service?.name === undefined
      ? []
      : [
          {
            key: key('', 'Service', service.namespace ?? '', service.name),
            readiness: 'healthy' as const,
            as: 'the Service that answers for it',
          },
        ],
  );
}

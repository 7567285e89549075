import type { Service } from 'kubernetes-types/core/v1';
import type { EndpointSlice } from 'kubernetes-types/discovery/v1';
import type { IngressClass } from 'kubernetes-types/networking/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { at, type Manifest } from '../../../stages/manifest';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';

/** The name that `ingress-shared-lb-service-name` in cilium-config gives. */
const name = 'cilium-ingress';

/**
 * What serves Ingresses. The shared Service is there in both modes: with a Service for each Ingress, a single Ingress
 * may still ask for the shared one by annotation.
 */
export function ingress(s: CiliumSettings): Manifest[] {
  return s.ingress ? at<KubernetesObject>('services', ingressClass(s), sharedService(s), endpoints(s)) : [];
}

function ingressClass({ model }: CiliumSettings): Wire<IngressClass> {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: {
      name: 'cilium',
      ...(model.gateways.ingress.default && {
        annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' },
      }),
    },
    spec: { controller: 'cilium.io/ingress-controller' },
  };
}

function sharedService({ model, namespace }: CiliumSettings): Wire<Service> {
  const loadBalancerClass = model.loadBalancer?.class;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace,
      labels: { ...model.gateways.ingress.labels, ...labels(undefined, { 'cilium.io/ingress': 'true' }) },
    },
    spec: {
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Cluster',
      ...(loadBalancerClass && { loadBalancerClass }),
      ports: [
        { name: 'http', port: 80, protocol: 'TCP' },
        { name: 'https', port: 443, protocol: 'TCP' },
      ],
    },
  };
}

/** An endpoint that is never used: agents send the traffic to Envoy, but a Service without endpoints is dropped. */
function endpoints({ model, namespace }: CiliumSettings): Wire<EndpointSlice> {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name,
      namespace,
      labels: { ...model.gateways.ingress.labels, 'kubernetes.io/service-name': name },
    },
    addressType: 'IPv4',
    endpoints: [{ addresses: ['192.192.192.192'], conditions: { ready: true } }],
    ports: [{ port: 9999 }],
  };
}

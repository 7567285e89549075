import { Type } from 'typebox';
import { closed, dnsLabel, dnsName, labels, list, quantities } from './fields';

const limits = Type.Object(
  {
    default: quantities('Limits of a container that names none.'),
    defaultRequest: quantities('What is set aside for a container that asks for nothing.'),
    min: quantities('The least that a container may ask for.'),
    max: quantities('The most that a container may have.'),
  },
  closed('CPU and memory of each container (a LimitRange).'),
);

const namespace = Type.Object(
  {
    name: dnsLabel('Its name.'),
    labels: labels('Labels, which policies select by.'),
    quota: quantities('The most of each resource in it (a ResourceQuota): {pods: "100", limits.memory: 64Gi}.'),
    limits: Type.Optional(limits),
  },
  closed('A namespace.'),
);

const runtimeClass = Type.Object(
  {
    name: dnsName('Its name, which pods ask for.'),
    handler: dnsLabel("The handler in the container runtime's configuration."),
    nodeSelector: labels('Labels of the nodes that have it. Default: all nodes.'),
  },
  closed('A way to run containers: WebAssembly, virtual machines, GPUs.'),
);

export const namespaces = list(namespace, 'Namespaces of teams.');
export const runtimeClasses = list(runtimeClass, 'Ways to run containers that nodes have been given.');

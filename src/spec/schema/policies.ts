import { Type } from 'typebox';
import { filled, list, text } from './fields';

export const policies = Type.Object(
  {
    files: list(
      text('A path or glob, relative to the spec.'),
      'Files with policies: those of Kubernetes, and those of the CNI of the cluster.',
    ),
    workloads: list(
      text('A path or glob, relative to the spec.'),
      'Files with what runs: Namespaces, Deployments, Pods.',
    ),
  },
  filled('Network policies.'),
);

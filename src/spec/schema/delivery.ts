import { Type } from 'typebox';
import { annotations, closed, dnsName, filled, flag, labels, text } from './fields';

const fleet = Type.Object(
  {
    name: dnsName('Name of the ApplicationSet.'),
    matchLabels: Type.Record(Type.String(), Type.String(), {
      format: 'labels',
      minProperties: 1,
      description: 'Labels of the clusters in Argo CD.',
    }),
  },
  closed(
    'The fleet that the cluster belongs to: `bootstrap/argocd/fleet.yaml`, the same for all of it, makes the parent Applications of every cluster.',
  ),
);

const argocd = Type.Object(
  {
    repoURL: text('The repository that holds the output.'),
    targetRevision: text('Branch or tag.', { default: 'main' }),
    path: text('Folder of the output in it.', { default: 'dist' }),
    project: Type.Optional(dnsName('Name of the AppProject. Default: the name of the cluster with -network.')),
    namespace: Type.Optional(dnsName('Where Argo CD runs. Default: argocd.')),
    destination: text('Name of the cluster in Argo CD.', { default: 'in-cluster' }),
    fleet: Type.Optional(fleet),
    selfHeal: flag('Undo changes by hand in the cni Application too. The other two always do.', false),
    pruneCNI: flag('Prune in the cni Application too: a lost line in git then removes an agent.', false),
  },
  closed('Argo CD.'),
);

export const delivery = Type.Object(
  {
    definitions: Type.Enum(['upstream', 'vendored'], {
      default: 'upstream',
      description: 'Where CustomResourceDefinitions come from that no operator registers.',
    }),
    labels: labels('Labels on every object.'),
    annotations: annotations('Annotations on every object.'),
    argocd: Type.Optional(argocd),
  },
  filled('How the output reaches the cluster.'),
);

import type { ClusterModel } from '../spec/model';
import type { PhaseStep } from './phase-step';

/** What a person does on a node, whichever way it goes. */
export function byHand({ kubernetes }: ClusterModel): Readonly<Record<'drain' | 'agentAnew' | 'restart', PhaseStep>> {
  // Talos has no shell.
  const restart =
    kubernetes.distribution === 'talos' ? 'talosctl reboot --nodes NODE' : 'ssh NODE sudo systemctl reboot';
  return {
    drain: { run: 'kubectl drain NODE --ignore-daemonsets --delete-emptydir-data', expect: '`NODE drained`' },
    agentAnew: {
      run: 'kubectl -n kube-system delete pod -l k8s-app=cilium --field-selector spec.nodeName=NODE',
      expect: 'the agent of the node starts anew and is ready',
    },
    restart: { run: restart, expect: 'the node is `Ready` again' },
  };
}

import type { ClusterModel } from '../../spec/model';
import { antreaTarget } from '../workflows/antrea-target';
import type { PhaseStep } from './phase-step';

interface ByHand {
  readonly drain: PhaseStep;
  readonly agentAnew: PhaseStep;
  /** Leaves Antrea's file as the only one of a CNI, where there is a shell. */
  readonly aside: readonly PhaseStep[];
  readonly restart: PhaseStep;
}

const { file, aside } = antreaTarget;
const putAside = [
  'cd /etc/cni/net.d',
  `for f in *.conf *.conflist *.json; do [ ! -e "$f" ] || [ "$f" = ${file} ] || mv "$f" "$f${aside}"; done`,
  'ls',
].join('; ');

/** What a person does on a node, whichever way it goes. */
export function byHand({ kubernetes }: ClusterModel): ByHand {
  // Talos has no shell.
  const shell = kubernetes.distribution !== 'talos';
  const restart = shell ? 'ssh NODE sudo systemctl reboot' : 'talosctl reboot --nodes NODE';
  return {
    drain: { run: 'kubectl drain NODE --ignore-daemonsets --delete-emptydir-data', expect: '`NODE drained`' },
    agentAnew: {
      run: 'kubectl -n kube-system delete pod -l k8s-app=cilium --field-selector spec.nodeName=NODE',
      expect: 'the agent of the node starts anew and is ready',
    },
    aside: shell
      ? [{ run: `ssh NODE 'sudo sh -s' <<< '${putAside}'`, expect: `of configurations only \`${file}\` is left` }]
      : [],
    restart: { run: restart, expect: 'the node is `Ready` again' },
  };
}

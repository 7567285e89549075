import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

interface Use {
  readonly by: 'cilium' | 'antrea';
  readonly on: boolean;
  readonly what: string;
  readonly path: string;
  /** What comes nearest under the CNI that is there. */
  readonly nearest: string;
}

/** What only one CNI does is asked of that one alone. */
export function checkImplementations(model: ClusterModel): Finding[] {
  const { cni, routing, encryption } = model;
  const uses: readonly Use[] = [
    {
      by: 'antrea',
      on: routing.mode === 'hybrid',
      what: 'routing.mode: hybrid',
      path: 'routing/mode',
      nearest: '`routing: {mode: tunnel}`',
    },
    {
      by: 'antrea',
      on: encryption?.type === 'ipsec',
      what: 'encryption.type: ipsec',
      path: 'encryption/type',
      nearest: '`encryption: {type: wireguard}`',
    },
    ...model.nodes.groups.map(({ cilium }, index) => ({
      by: 'cilium' as const,
      on: cilium !== undefined,
      what: 'nodes.groups[].cilium',
      path: `nodes/groups/${index}/cilium`,
      nearest: 'an AntreaNodeConfig, named in `cni.antrea.resources`',
    })),
    ...implementations(model, 'cilium'),
    ...implementations(model, 'antrea'),
  ];
  const other = { cilium: cni.antrea, antrea: cni.cilium };
  return uses
    .filter(({ by, on }) => on && other[by])
    .map(({ path, on: _, ...args }) => finding('FL-REF-006', args, { path: `/spec/${path}` }));
}

const implementations = (model: ClusterModel, by: Use['by']): Use[] =>
  (['loadBalancer', 'egress'] as const).map((section) => ({
    by,
    on: model[section]?.implementation === by,
    what: `${section}.implementation: ${by}`,
    path: `${section}/implementation`,
    nearest: `\`${section}: {implementation: ${by === 'cilium' ? 'antrea' : 'cilium'}}\``,
  }));

import { rule } from '../rule';

const docs = 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/#prerequisites';

export interface MeshPair {
  readonly one: string;
  readonly other: string;
}

/** What two specs of one mesh say, held against each other: FL-MESH-108 to FL-MESH-113. */
export const meshMemberRules = {
  'FL-MESH-108': rule<MeshPair & { id: number }>({
    severity: 'error',
    title: 'one number for two clusters of a mesh',
    message: ({ one, other, id }) => `the clusters \`${one}\` and \`${other}\` of one mesh both have the number ${id}`,
    why: 'identities of pods hold the number of their cluster: agents refuse the second one, or take its pods for others',
    help: () => 'give the one that has no pods yet a number of its own: it is hard to change later',
    docs,
  }),
  'FL-MESH-109': rule<MeshPair & { mine: number; theirs: number }>({
    severity: 'error',
    title: 'meshes of two sizes',
    message: ({ one, other, mine, theirs }) =>
      `\`${other}\` takes a mesh of ${theirs} clusters, and \`${one}\`, which is in one with it, of ${mine}`,
    why: 'the size decides where the number of a cluster stands in an identity: agents refuse a cluster of another size',
    help: ({ mine }) => `write \`maxConnectedClusters: ${mine}\` before the cluster has pods, or the other size there`,
    docs,
  }),
  'FL-MESH-110': rule<{ name: string; said: number; real: number }>({
    severity: 'warning',
    title: 'another cluster has another number',
    message: ({ name, said, real }) => `\`${name}\` is said to have the number ${said}, and its spec gives it ${real}`,
    why: 'numbers are held against what is said here, and whoever chooses the next one goes by it',
    help: ({ real }) => `write \`id: ${real}\``,
    docs,
  }),
  'FL-MESH-111': rule<MeshPair & { mine: string; theirs: string }>({
    severity: 'error',
    title: 'two ways between the nodes of one mesh',
    message: ({ one, other, mine, theirs }) =>
      `\`${other}\` sends packets ${theirs}, and \`${one}\`, which is in one mesh with it, ${mine}`,
    why: 'nodes of all clusters send each other packets of pods, and drop those that come in another way than their own',
    help: () => 'write the same `mode`, `protocol` and `tunnelPort` into `routing` of both',
    docs,
  }),
  'FL-MESH-112': rule<MeshPair>({
    severity: 'error',
    title: 'a mesh that is encrypted in part',
    message: ({ one, other }) => `\`${other}\` does not encrypt, and \`${one}\`, which is in one mesh with it, does`,
    why: 'packets between the two travel as they are, although one spec asks for encryption',
    help: () => 'write `encryption: {type: wireguard}` in both',
    docs: 'https://docs.cilium.io/en/v1.20/security/network/encryption-wireguard/#cluster-mesh',
  }),
  'FL-MESH-113': rule<MeshPair & { reads: boolean }>({
    severity: 'error',
    title: 'a mesh that one side does not know of',
    message: ({ one, other, reads }) =>
      reads
        ? `\`${other}\` does not name \`${one}\` among the clusters of its mesh`
        : `\`${other}\` has no \`mesh.apiServer\`, from which \`${one}\` could read it`,
    why: 'pods of a cluster that is not read are strangers: policies do not know them, and a tunnel has no way back to them',
    help: ({ one, reads }) =>
      reads
        ? `add \`${one}\` to \`mesh.clusters\` there`
        : `write \`mesh: {apiServer: {}}\` there, and \`${one}\` among its clusters`,
    docs,
  }),
} as const;

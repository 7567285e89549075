import type { LibraryPolicy } from '../library-policy';

export const metadataAddress: LibraryPolicy = {
  reason: 'clouds hand the credentials of a node to whoever asks there, and system pods often run on its network',
  finds: 'TCP connections of pods, system pods included, to the metadata service of a cloud',
  scope: 'pods',
  hooks: [
    {
      call: 'tcp_connect',
      syscall: false,
      message: "a pod connected to the cloud's metadata service",
      args: [{ index: 0, type: 'sock' }],
      matches: [
        {
          matchArgs: [
            { index: 0, operator: 'DAddr', values: ['169.254.169.254/32', '169.254.170.2/32', 'fd00:ec2::254/128'] },
          ],
        },
      ],
    },
  ],
};

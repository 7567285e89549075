import type { LibraryPolicy } from '../library-policy';

export const reverseShell: LibraryPolicy = {
  reason: 'a shell that calls out gives someone outside a prompt inside',
  finds: 'TCP connections that a shell, netcat or socat opens in a pod, to anywhere but itself',
  scope: 'pods',
  programs: [
    '/sh',
    '/bash',
    '/dash',
    '/ash',
    '/zsh',
    '/ksh',
    '/nc',
    '/ncat',
    '/netcat',
    '/nc.openbsd',
    '/nc.traditional',
    '/socat',
  ],
  hooks: [
    {
      call: 'tcp_connect',
      syscall: false,
      message: 'a shell opened a connection',
      args: [{ index: 0, type: 'sock' }],
      matches: [{ matchArgs: [{ index: 0, operator: 'NotDAddr', values: ['127.0.0.0/8', '::1/128'] }] }],
    },
  ],
};

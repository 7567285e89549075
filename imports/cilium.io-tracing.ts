import { type Static, type TProperties, Type } from 'typebox';
import { closed, clusterMetadata, labelSelector, namespacedMetadata } from './meta';

/**
 * The policy kinds of cilium.io/v1alpha1 as of Tetragon 1.7: what a user may hand in. What a kernel or an agent refuses
 * beyond the shape is checked by src/policy/runtime.
 */

const flag = Type.Optional(Type.Boolean());
const text = Type.Optional(Type.String());
const integer = Type.Optional(Type.Integer());
const index = Type.Integer({ minimum: 0 });
const values = Type.Array(Type.String());
const list = <T extends Parameters<typeof Type.Array>[0]>(item: T, more: { readonly maxItems?: number } = {}) =>
  Type.Optional(Type.Array(item, more));
const object = <P extends TProperties>(properties: P) => Type.Object(properties, closed);

const argument = object({
  index,
  type: Type.Optional(
    Type.Enum([
      'auto',
      'int',
      'sint8',
      'int8',
      'uint8',
      'sint16',
      'int16',
      'uint16',
      'uint32',
      'sint32',
      'int32',
      'ulong',
      'uint64',
      'size_t',
      'long',
      'sint64',
      'int64',
      'char_buf',
      'char_iovec',
      'skb',
      'sock',
      'sockaddr',
      'socket',
      'sockaddr_un',
      'string',
      'fd',
      'file',
      'filename',
      'path',
      'nop',
      'bpf_attr',
      'perf_event',
      'bpf_map',
      'user_namespace',
      'capability',
      'kiocb',
      'iov_iter',
      'cred',
      'const_buf',
      'load_info',
      'module',
      'syscall64',
      'kernel_cap_t',
      'cap_inheritable',
      'cap_permitted',
      'cap_effective',
      'linux_binprm',
      'data_loc',
      'net_device',
      'bpf_cmd',
      'dentry',
      'bpf_prog',
    ]),
  ),
  btfType: text,
  label: text,
  maxData: flag,
  resolve: text,
  returnCopy: flag,
  sizeArgIndex: Type.Optional(index),
  source: text,
});

const action = object({
  action: Type.Enum([
    'Post',
    'FollowFD',
    'UnfollowFD',
    'Sigkill',
    'CopyFD',
    'Override',
    'GetUrl',
    'DnsLookup',
    'NoPost',
    'Signal',
    'TrackSock',
    'UntrackSock',
    'NotifyEnforcer',
    'CleanupEnforcerNotification',
    'Set',
  ]),
  argError: integer,
  argFd: integer,
  argFqdn: text,
  argIndex: integer,
  argName: integer,
  argRegs: Type.Optional(values),
  argSig: integer,
  argSock: integer,
  argUrl: text,
  argValue: integer,
  imaHash: flag,
  kernelStackTrace: flag,
  rateLimit: text,
  rateLimitScope: text,
  userStackTrace: flag,
});

const matchArgument = object({
  index: Type.Optional(index),
  args: list(index),
  operator: Type.Enum([
    'Equal',
    'NotEqual',
    'Prefix',
    'NotPrefix',
    'Postfix',
    'NotPostfix',
    'GreaterThan',
    'LessThan',
    'GT',
    'LT',
    'Mask',
    'SPort',
    'NotSPort',
    'SPortPriv',
    'NotSportPriv',
    'DPort',
    'NotDPort',
    'DPortPriv',
    'NotDPortPriv',
    'SAddr',
    'NotSAddr',
    'DAddr',
    'NotDAddr',
    'Protocol',
    'Family',
    'State',
    'InMap',
    'NotInMap',
    'CapabilitiesGained',
    'InRange',
    'NotInRange',
    'SubString',
    'SubStringIgnCase',
    'CelExpr',
    'FileType',
    'NotFileType',
  ]),
  values: Type.Optional(values),
});

const membership = Type.Enum(['In', 'NotIn']);

const matchBinary = object({
  operator: Type.Enum(['In', 'NotIn', 'Prefix', 'NotPrefix', 'Postfix', 'NotPostfix']),
  values,
  followChildren: flag,
});

const matchCapability = object({
  operator: membership,
  values,
  type: Type.Optional(Type.Enum(['Effective', 'Inheritable', 'Permitted'])),
  isNamespaceCapability: flag,
});

const selector = object({
  macros: Type.Optional(values),
  matchPIDs: list(
    object({ operator: membership, values: Type.Array(Type.Integer()), followForks: flag, isNamespacePID: flag }),
  ),
  matchBinaries: list(matchBinary, { maxItems: 1 }),
  matchParentBinaries: list(matchBinary, { maxItems: 1 }),
  matchArgs: list(matchArgument),
  matchData: list(matchArgument),
  matchReturnArgs: list(matchArgument),
  matchNamespaces: list(
    object({
      namespace: Type.Enum([
        'Uts',
        'Ipc',
        'Mnt',
        'Pid',
        'PidForChildren',
        'Net',
        'Time',
        'TimeForChildren',
        'Cgroup',
        'User',
      ]),
      operator: membership,
      values,
    }),
  ),
  matchNamespaceChanges: list(object({ operator: membership, values })),
  matchCapabilities: list(matchCapability),
  matchCapabilityChanges: list(matchCapability),
  matchActions: list(action),
  matchReturnActions: list(action),
});

/** What every hook may have. */
const hook = {
  args: list(argument),
  selectors: list(selector),
  message: text,
  tags: list(Type.String(), { maxItems: 16 }),
};

const returns = { return: flag, returnArg: Type.Optional(argument) };

const kprobe = object({
  call: Type.String(),
  syscall: flag,
  data: list(argument),
  ignore: Type.Optional(object({ callNotFound: flag })),
  returnArgAction: text,
  ...returns,
  ...hook,
});

const spec = object({
  podSelector: Type.Optional(labelSelector),
  containerSelector: Type.Optional(labelSelector),
  hostSelector: Type.Optional(labelSelector),
  kprobes: list(kprobe),
  fentries: list(kprobe),
  tracepoints: list(object({ subsystem: Type.String(), event: Type.String(), raw: flag, ...hook })),
  lsmhooks: list(object({ hook: Type.String(), ...hook })),
  uprobes: list(
    object({
      path: Type.String(),
      symbols: Type.Optional(values),
      addrs: list(Type.Integer()),
      offsets: list(Type.Integer()),
      refCtrOffsets: list(Type.Integer()),
      btfPath: text,
      data: list(argument),
      ...returns,
      ...hook,
    }),
  ),
  usdts: list(object({ path: Type.String(), provider: Type.String(), name: Type.String(), btfPath: text, ...hook })),
  loader: flag,
  lists: list(
    object({
      name: Type.String(),
      type: Type.Optional(Type.Enum(['syscalls', 'generated_syscalls', 'generated_ftrace'])),
      values: Type.Optional(values),
      pattern: text,
      validated: flag,
    }),
  ),
  enforcers: list(object({ calls: values })),
  options: list(object({ name: Type.String(), value: text })),
  selectorsMacros: Type.Optional(Type.Record(Type.String(), selector)),
});

export const tracingPolicy = Type.Object(
  {
    apiVersion: Type.Literal('cilium.io/v1alpha1'),
    kind: Type.Literal('TracingPolicy'),
    metadata: clusterMetadata,
    spec,
  },
  closed,
);
export type TracingPolicy = Static<typeof tracingPolicy>;

export const tracingPolicyNamespaced = Type.Object(
  {
    apiVersion: Type.Literal('cilium.io/v1alpha1'),
    kind: Type.Literal('TracingPolicyNamespaced'),
    metadata: namespacedMetadata,
    spec,
  },
  closed,
);
export type TracingPolicyNamespaced = Static<typeof tracingPolicyNamespaced>;

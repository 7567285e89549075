import { Type } from 'typebox';
import { closed, count, filled, flag, list, port, text } from './fields';
import { daemon, deployment } from './workload';

const filter = text('A filter in JSON, of one line.');

const exported = Type.Object(
  {
    enabled: flag('Write events into a file on each node, as JSON.', true),
    stdout: flag('Print them too, from a container of its own, where collectors of logs find them.', true),
    directory: Type.String({
      pattern: '^(/[^/]+)+$',
      default: '/var/run/cilium/tetragon',
      description: 'The folder of the file, on the node: an absolute path.',
    }),
    permissions: Type.Enum(['600', '640', '644'], { default: '600', description: 'Who may read the file, quoted.' }),
    maxSizeMB: count('Size at which a new file begins.', { minimum: 1, default: 10 }),
    maxBackups: count('How many old files stay.', { default: 5 }),
    compress: flag('Compress old files.', false),
    eventsPerMinute: Type.Optional(count('How many events a minute are written; left out, all.', { minimum: 1 })),
    allow: Type.Array(filter, {
      default: [
        '{"event_set":["PROCESS_EXEC", "PROCESS_EXIT", "PROCESS_KPROBE", "PROCESS_UPROBE", "PROCESS_TRACEPOINT", "PROCESS_LSM"]}',
      ],
      description: 'Which events are written: those that one of the filters matches.',
    }),
    deny: Type.Array(filter, {
      default: [
        '{"health_check":true}',
        '{"namespace":["", "cilium", "kube-system"], "event_set":["PROCESS_EXEC", "PROCESS_EXIT"]}',
      ],
      description:
        'Which events are not: by default health checks, and processes of the nodes and of system pods that start and end. What policies report is written.',
    }),
    fields: list(filter, 'Which fields of events are written.'),
    redact: list(filter, 'What is made unreadable in arguments.'),
  },
  filled('Where events go.'),
);

const metrics = Type.Object(
  {
    enabled: flag('Serve metrics.', true),
    port: port("Port of the agents' metrics, on each node.", { default: 2112 }),
    labels: Type.Array(Type.Enum(['namespace', 'workload', 'pod', 'binary'], { description: 'A label.' }), {
      default: ['namespace', 'workload', 'pod', 'binary'],
      description: 'Labels of series; fewer make fewer series.',
    }),
  },
  filled('Metrics. ServiceMonitors come with observability.serviceMonitors.'),
);

const processes = Type.Object(
  {
    credentials: flag('Tell of the capabilities and identities of processes.', false),
    namespaces: flag('Tell of the namespaces of processes.', false),
    ancestors: list(
      Type.Enum(['base', 'kprobe', 'tracepoint', 'loader', 'uprobe', 'lsm', 'usdt'], {
        description: 'A kind of event.',
      }),
      'Events that name all ancestors of their process; `base` is needed by all others.',
    ),
    cacheSize: count('How many processes an agent remembers.', { minimum: 1, default: 65536 }),
  },
  filled('What is told of processes.'),
);

const tetragon = Type.Object(
  {
    enabled: flag('Run Tetragon.', false),
    version: Type.Enum(['1.7.0'], { default: '1.7.0', description: 'The version of Tetragon.' }),
    logLevel: Type.Enum(['info', 'debug'], { default: 'info', description: 'How much agents tell of themselves.' }),
    export: exported,
    metrics,
    processes,
    tracingPolicies: flag(
      'Load TracingPolicies. Without them agents tell only of processes that start and end, and no operator runs.',
      true,
    ),
    podInfo: flag(
      'Keep a PodInfo object for each pod, so that processes are found by the address of their pod.',
      false,
    ),
    enforceWithoutAgent: flag('Policies go on stopping processes while an agent restarts or is gone.', false),
    runtimeSocket: Type.Optional(
      Type.String({
        pattern: '^(/[^/]+)+$',
        description:
          "Path of the container runtime's socket on the nodes: with it, processes are matched to pods by cgroup identifiers.",
      }),
    ),
    agent: daemon('The agent DaemonSet.'),
    operator: deployment('The operator, which registers the definitions of policies.'),
  },
  filled('Tetragon: watches processes from the kernel.'),
);

const policy = Type.Object(
  {
    name: Type.Optional(
      Type.Enum(
        [
          'account-files',
          'cni-configuration',
          'fileless-execution',
          'kernel-modules',
          'kubelet-credentials',
          'metadata-address',
          'mounts',
          'namespace-escape',
          'privilege-escalation',
          'process-tracing',
          'reverse-shell',
          'scratch-executables',
        ],
        { description: 'A policy of the library; see docs/runtime-policies.md.' },
      ),
    ),
    action: Type.Optional(
      Type.Enum(['observe', 'kill'], {
        description: 'Report what it finds, or kill the process too. Default: observe.',
      }),
    ),
    except: list(text('A path, or the end of one: /usr/bin/backup.'), 'Programs that it passes over.'),
    file: Type.Optional(text('A path or glob, relative to the spec: files with TracingPolicies of your own.')),
  },
  closed('A policy of the library, by name, or policies in a file.'),
);

export const runtimeSecurity = Type.Object(
  { tetragon, policies: list(policy, 'What to look for.') },
  filled('What processes may do at run time.'),
);

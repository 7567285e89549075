import type { TracingPolicy } from '../../../../imports/cilium.io-tracing';
import type { TetragonSettings } from '../settings';
import { library } from './library';
import type { Hook, LibraryPolicy } from './library-policy';
import { isNamed, type NamedPolicy } from './named-policy';
import { programsOf } from './programs-of';
import { scopes } from './scopes';

type Kprobe = NonNullable<TracingPolicy['spec']['kprobes']>[number];
type Action = NonNullable<NonNullable<Kprobe['selectors']>[number]['matchActions']>[number];

/** The policies of the library that the spec names. */
export function libraryPolicies({ model }: TetragonSettings): TracingPolicy[] {
  return model.runtimeSecurity.policies.filter(isNamed).map((entry) => tracingPolicy(entry, library[entry.name]));
}

const tracingPolicy = (entry: NamedPolicy, policy: LibraryPolicy): TracingPolicy => ({
  apiVersion: 'cilium.io/v1alpha1',
  kind: 'TracingPolicy',
  metadata: {
    name: entry.name,
    labels: { 'app.kubernetes.io/part-of': 'tetragon' },
  },
  spec: { ...scopes[policy.scope], kprobes: policy.hooks.map((hook) => kprobe(hook, policy, entry)) },
});

function kprobe(
  { call, syscall, mayLack, args, message, matches }: Hook,
  policy: LibraryPolicy,
  { action, except }: NamedPolicy,
): Kprobe {
  const programs = programsOf(policy, except);
  return {
    call,
    syscall,
    message,
    ...(mayLack && { ignore: { callNotFound: true } }),
    args: args.map((argument) => ({ ...argument })),
    selectors: matches.map((match) => ({
      ...match,
      ...(programs && { matchBinaries: [programs] }),
      matchActions: [actions[action ?? 'observe']],
    })),
  };
}

const actions: Readonly<Record<'observe' | 'kill', Action>> = {
  // A process that does the same over and over is told of once a minute.
  observe: { action: 'Post', rateLimit: '1m' },
  kill: { action: 'Sigkill' },
};

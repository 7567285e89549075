import type { TracingPolicy } from '../../../../imports/cilium.io-tracing';
import type { LibraryPolicy } from './library-policy';

type Kprobe = NonNullable<TracingPolicy['spec']['kprobes']>[number];
type MatchBinary = NonNullable<NonNullable<Kprobe['selectors']>[number]['matchBinaries']>[number];

/** Which programs a policy looks at, as ends of their paths; undefined for all. A selector takes one such list. */
export function programsOf(
  { programs, exempt = [] }: LibraryPolicy,
  except: readonly string[],
): MatchBinary | undefined {
  if (programs) {
    const watched = programs.filter((program) => !except.some((end) => program.endsWith(end) || end.endsWith(program)));
    return { operator: 'Postfix', values: watched };
  }
  const passedOver = [...new Set([...exempt, ...except])];
  return passedOver.length > 0 ? { operator: 'NotPostfix', values: passedOver } : undefined;
}

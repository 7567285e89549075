import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { valueAt } from '../../diagnostics/value-at';
import { decide } from '../decide';
import type { LoadedSpec } from '../loaded-spec';
import type { ClusterModel } from '../model';
import type { ClusterNetworkSpec } from '../schema/cluster-network';
import { guessValues } from './guess-values';
import { isWithin } from './is-within';
import { type Repaired, repairShape } from './repair-shape';

type Sections = ClusterNetworkSpec['spec'];

/** A model, and where in the document its values stand, by their JSON pointers. */
export interface Guess {
  readonly model: ClusterModel;
  readonly original: Repaired['original'];
}

/** What remains of a spec without its mistakes. Nothing may be rendered from it. */
export interface DoubtfulSpec extends Pick<Guess, 'original'> {
  readonly spec: LoadedSpec;
  /** JSON pointers into the model: at and below them it may say something else than its author meant. */
  readonly doubts: ReadonlySet<string>;
  /** Those of them of which nobody can guess what was meant. */
  readonly blind: ReadonlySet<string>;
  /** What may have been meant by the others. */
  readonly guesses: readonly Guess[];
}

/** What decide() fills in where a spec leaves it open, each after what it hangs on, and what is read for it. */
const decided = ({ kubernetes: { distribution } }: Sections): readonly (readonly [string, readonly string[]])[] => [
  // A cluster of kind has its name in the address of its API server.
  ['/kubernetes/apiServer', ['/kubernetes/distribution', ...(distribution === 'kind' ? ['/name'] : [])]],
  ['/kubernetes/apiServer/port', ['/kubernetes/distribution']],
  ['/pods/ipam', ['/kubernetes/distribution', ...ways, '/cni/antrea']],
  ['/routing/mode', ['/pods/ipam', ...ways]],
  ['/routing/masquerade', ['/pods/ipam', ...ways, '/egress/implementation']],
  ['/observability/flows/enabled', ['/observability/flows/relay', ...exporters]],
];
const ways = ['/cni/cilium/standby', '/cni/cilium/chaining'];
const exporters = ['/cni/antrea/flowCollector', '/cni/antrea/featureGates/FlowExporter'];

/** A spec of what `findings` leave of a document; undefined where that is none. */
export function doubtfulSpec(document: Located, findings: readonly Finding[], file: string): DoubtfulSpec | undefined {
  const repaired = repairShape(document, findings);
  if (!repaired) return undefined;
  const { guesses, blind } = guessValues(document, findings, repaired.dropped);
  const doubts = [...repaired.doubts];
  const isBlind = (doubt: string) => blind.some((at) => isWithin(at, doubt) || isWithin(doubt, at));
  return {
    spec: { model: decide(repaired.spec), file, place: document.place },
    original: repaired.original,
    doubts: inModel(doubts, repaired.spec),
    blind: inModel(doubts.filter(isBlind), repaired.spec),
    guesses: guesses.map(({ spec, original }) => ({ model: decide(spec), original })),
  };
}

/** The pointers into the model of what `pointers` leave open, and of what is decided by it where `spec` does not say it. */
function inModel(pointers: readonly string[], { spec }: ClusterNetworkSpec): ReadonlySet<string> {
  const doubts = new Set(pointers.map((pointer) => pointer.replace(/^\/(spec|metadata)/, '')));
  const isOpen = (path: string) => [...doubts].some((doubt) => isWithin(path, doubt));
  for (const [path, by] of decided(spec)) if (valueAt(spec, path) === undefined && by.some(isOpen)) doubts.add(path);
  return doubts;
}

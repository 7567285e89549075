import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { decide } from '../decide';
import type { LoadedSpec } from '../loaded-spec';
import type { ClusterModel } from '../model';
import { guessValues } from './guess-values';
import { isWithin } from './is-within';
import { type Repaired, repairShape } from './repair-shape';

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

/** What decide() reads, and what it fills in by that. */
const deciding = [
  '/name',
  '/kubernetes/distribution',
  '/kubernetes/apiServer',
  '/pods/ipam',
  '/cni/cilium/standby',
  '/cni/antrea',
  '/egress/implementation',
];
const decided = ['/kubernetes/apiServer', '/pods/ipam', '/routing/mode', '/routing/masquerade'];

/** A spec of what `findings` leave of a document; undefined where that is none. */
export function doubtfulSpec(document: Located, findings: readonly Finding[], file: string): DoubtfulSpec | undefined {
  const repaired = repairShape(document, findings);
  if (!repaired) return undefined;
  const { guesses, blind } = guessValues(document, findings);
  const doubts = [...repaired.doubts];
  const isBlind = (doubt: string) => blind.some((at) => isWithin(at, doubt) || isWithin(doubt, at));
  return {
    spec: { model: decide(repaired.spec), file, place: document.place },
    original: repaired.original,
    doubts: inModel(doubts),
    blind: inModel(doubts.filter(isBlind)),
    guesses: guesses.map(({ spec, original }) => ({ model: decide(spec), original })),
  };
}

/** The pointers into the model of what `doubts` leave open, and of what is decided by it. */
function inModel(pointers: readonly string[]): ReadonlySet<string> {
  const doubts = pointers.map((pointer) => pointer.replace(/^\/(spec|metadata)/, ''));
  const open = deciding.some((path) => doubts.some((doubt) => isWithin(path, doubt)));
  return new Set(open ? [...doubts, ...decided] : doubts);
}

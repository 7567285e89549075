import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { decide } from '../decide';
import type { LoadedSpec } from '../loaded-spec';
import { repairShape } from './repair-shape';

/** What remains of a spec without its mistakes. Nothing may be rendered from it. */
export interface DoubtfulSpec {
  readonly spec: LoadedSpec;
  /** JSON pointers into the model: at and below them it may say something else than its author meant. */
  readonly doubts: ReadonlySet<string>;
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
  const doubts = [...repaired.doubts].map((pointer) => pointer.replace(/^\/(spec|metadata)/, ''));
  const open = deciding.some((path) => doubts.some((doubt) => path === doubt || path.startsWith(`${doubt}/`)));
  return {
    spec: { model: decide(repaired.spec), file, place: document.place },
    doubts: new Set(open ? [...doubts, ...decided] : doubts),
  };
}

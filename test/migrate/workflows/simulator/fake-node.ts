import { movedLabel } from '../../../../src/migrate/moved-label';
import { stateLabel } from '../../../../src/migrate/workflows/state-label';

/** Whose network it is. */
export type Network = 'old' | 'new' | 'none';

/** A node that moves to Cilium, as far as a move changes it. */
export class FakeNode {
  readonly label: string = movedLabel;
  readonly labels: Map<string, string>;
  cordoned = false;
  /** It has pods that a drain would evict. */
  busy = true;
  boots = 1;
  /** A restart has been asked for and has not come yet. */
  restarting = false;
  /** Whether the agent writes the node's CNI files, which it decides when it starts. */
  manages = false;
  /** What lies in net.d. */
  files = { new: false, old: true, aside: false };
  kept = false;
  /** Packets are lost there as soon as it has pods. */
  lossy = false;
  /** Its pods have been looked at since it started. */
  verified = true;
  /** Whose addresses the pods have that started at the last boot. */
  pods: Network = 'old';

  constructor(
    readonly name: string,
    labels: Readonly<Record<string, string>>,
  ) {
    this.labels = new Map(Object.entries(labels));
  }

  get state() {
    return this.labels.get(stateLabel);
  }

  get owner() {
    return this.labels.get(this.label);
  }

  /** Whose file a runtime takes: the first by name. */
  get first(): Network {
    return this.files.new ? 'new' : this.files.old ? 'old' : 'none';
  }

  /** Whose addresses pods get that start now. */
  get network(): Network {
    return this.first;
  }

  /** Whether agents of a selector run here. */
  runs(_selector: string): boolean {
    return true;
  }

  /** Another value of the label: an agent that is there looks at it when it starts. */
  handed(_quiet: () => void) {}

  /** What DaemonSets make of labels, a while after them. */
  follow() {}

  startAgent() {
    this.manages = this.owner === 'true';
    this.watch();
  }

  /** While it manages the node, an agent puts its file there and every other one aside. */
  watch() {
    if (!this.manages) return;
    this.files = { new: true, old: false, aside: this.files.aside || this.files.old };
  }

  restart() {
    this.restarting = false;
    this.boots += 1;
    this.verified = false;
    this.startAgent();
    this.pods = this.network;
  }
}

import { antreaLabel } from '../../../../src/migrate/antrea-label';
import { FakeNode, type Network } from './fake-node';

/**
 * A node that moves to Antrea. Its agent runs where the label is `true`, the old one where it is not, as whoever installed
 * that has said before; each writes its file when it starts. An old CNI whose file comes first by its name writes it again as
 * long as its agent runs.
 */
export class FakeAntreaNode extends FakeNode {
  override readonly label = antreaLabel;
  private agents = { old: true, new: false };

  constructor(
    name: string,
    labels: Readonly<Record<string, string>>,
    private readonly oldFirst: boolean,
    /** The old agent keeps off nodes that have moved. */
    private readonly leaves = true,
  ) {
    super(name, labels);
  }

  override get first(): Network {
    return this.oldFirst && this.files.old ? 'old' : super.first;
  }

  override get network(): Network {
    return this.first !== 'none' && this.agents[this.first] ? this.first : 'none';
  }

  override runs(selector: string): boolean {
    return selector.includes('antrea') ? this.agents.new : this.agents.old;
  }

  override handed(quiet: () => void) {
    quiet();
  }

  override follow() {
    const moved = this.owner === 'true';
    const old = !moved || !this.leaves;
    if (old && !this.agents.old) this.files.old = true;
    this.agents = { old, new: moved };
    this.watch();
  }

  override watch() {
    if (this.agents.old && this.oldFirst) this.files.old = true;
    // Its file comes from an init container, and so again whenever its pod does.
    if (this.agents.new) this.files.new = true;
  }

  override restart() {
    this.agents = { old: false, new: false };
    super.restart();
  }

  override startAgent() {
    this.follow();
  }
}

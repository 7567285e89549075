import { movedLabel } from '../../../../src/migrate/moved-label';
import { stateLabel } from '../../../../src/migrate/workflows/state-label';
import { selects } from './labels';

/** A node as far as a move changes it. */
export class FakeNode {
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
  files = { cilium: false, old: true, aside: false };
  kept = false;
  /** Whose addresses the pods have that started at the last boot. */
  pods: 'old' | 'new' | 'none' = 'old';

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
    return this.labels.get(movedLabel);
  }

  /** The CNI that a runtime takes: the first file by name. */
  get network(): 'old' | 'new' | 'none' {
    return this.files.cilium ? 'new' : this.files.old ? 'old' : 'none';
  }

  startAgent() {
    this.manages = this.owner === 'true';
    this.watch();
  }

  /** While it manages the node, an agent puts its file there and every other one aside. */
  watch() {
    if (!this.manages) return;
    this.files = { cilium: true, old: false, aside: this.files.aside || this.files.old };
  }

  restart() {
    this.restarting = false;
    this.boots += 1;
    this.startAgent();
    this.pods = this.network;
  }
}

/** A cluster whose nodes are what commands make of them. `broken` is told of what must never happen. */
export class FakeCluster {
  constructor(
    public nodes: readonly FakeNode[],
    private readonly broken: (what: string) => void,
  ) {}

  node(name: string): FakeNode {
    const found = this.nodes.find((one) => one.name === name);
    if (!found) throw new Error(`no node ${name}`);
    return found;
  }

  /** Runs kubectl; what it prints, or undefined where it fails. */
  kubectl(args: readonly string[]): string | undefined {
    const [verb = '', ...rest] = args;
    const option = (name: string) => rest.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
    const plain = rest.filter((arg) => !arg.startsWith('--'));
    const target = plain.find((arg) => arg.startsWith('node/'))?.slice('node/'.length);
    const onNode = option('field-selector')?.replace('spec.nodeName=', '');
    const output = option('output') ?? '';
    switch (verb) {
      case 'get':
        if (plain[0] === 'pods') return `${this.node(onNode ?? '').pods}@${onNode}`;
        if (target !== undefined) return this.read(this.node(target), output);
        return this.listed(option('selector'))
          .map((one) => (output.includes('Ready') ? `${one.name}=True` : one.name))
          .join(' ');
      case 'label':
        for (const node of target === undefined ? this.listed(option('selector')) : [this.node(target)])
          this.label(node, plain.at(-1) ?? '');
        return '';
      case 'cordon':
      case 'uncordon':
        this.cordon(this.node(target ?? ''), verb === 'cordon');
        return '';
      case 'drain':
        this.node(target ?? '').busy = false;
        return '';
      case 'delete':
        this.quiet(this.node(onNode ?? ''), 'its agent starts anew');
        this.node(onNode ?? '').startAgent();
        return '';
      case 'wait':
        return '';
      default:
        throw new Error(`kubectl ${args.join(' ')}`);
    }
  }

  private listed(selector = ''): FakeNode[] {
    return this.nodes.filter(({ labels }) => selects(selector, labels));
  }

  private read(node: FakeNode, output: string): string {
    if (output.includes('bootID')) return String(node.boots);
    if (output.includes(movedLabel.replaceAll('.', '\\.'))) return node.owner ?? '';
    throw new Error(output);
  }

  private label(node: FakeNode, change: string) {
    if (change.endsWith('-')) node.labels.delete(change.slice(0, -1));
    else {
      const [key = '', value = ''] = change.split('=');
      node.labels.set(key, value);
    }
  }

  private cordon(node: FakeNode, cordoned: boolean) {
    node.cordoned = cordoned;
    if (!cordoned) {
      node.busy = true;
      if (node.pods !== node.network) this.broken(`${node.name} takes pods between two networks`);
    }
  }

  /** A change of the node's network finds no pods there, and none comes. */
  quiet(node: FakeNode, why: string) {
    if (node.busy || !node.cordoned) this.broken(`${node.name} has pods while ${why}`);
  }
}

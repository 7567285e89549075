import { cordonLabel } from '../../../../src/migrate/workflows/cordon-label';
import { probeLabels } from '../../../../src/migrate/workflows/probe-labels';
import { stateLabel } from '../../../../src/migrate/workflows/state-label';
import type { FakeNode } from './fake-node';
import { selects } from './labels';

/** A cluster whose nodes are what commands make of them. `broken` is told of what must never happen. */
export class FakeCluster {
  constructor(
    public nodes: readonly FakeNode[],
    private readonly broken: (what: string) => void,
    private readonly later: (happens: () => void) => void,
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
        if (option('raw') !== undefined) return this.counted(option('raw') ?? '');
        if (onNode !== undefined) return this.pods(this.node(onNode), option('selector') ?? '');
        if (target !== undefined) return this.read(this.node(target), output);
        return this.listed(option('selector'))
          .map((one) => (output.includes('Ready') ? `${one.name}=True` : one.name))
          .join(' ');
      case 'label':
        for (const node of target === undefined ? this.listed(option('selector')) : [this.node(target)])
          for (const change of plain.filter((one) => !/^(nodes|node\/.*)$/.test(one))) this.label(node, change);
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
        // Long enough for what DaemonSets do by themselves.
        if (onNode !== undefined) return this.waited(this.node(onNode), option('selector') ?? '', option('for') ?? '');
        return target === undefined && this.listed(option('selector')).length === 0 ? undefined : '';
      default:
        throw new Error(`kubectl ${args.join(' ')}`);
    }
  }

  /** What Prometheus answers about drops on the node that a query names. */
  private counted(path: string): string {
    const query = new URLSearchParams(path.split('?')[1]).get('query') ?? '';
    const node = this.node(/node="([^"]+)"/.exec(query)?.[1] ?? '');
    const result = node.lossy && node.busy && node.pods === 'new' ? [{ metric: {}, value: [1, '99'] }] : [];
    return JSON.stringify({ status: 'success', data: { resultType: 'vector', result } });
  }

  private pods(node: FakeNode, selector: string): string {
    if (selector === ofProbes) return `${node.pods}@${node.name}`;
    return node.runs(selector) ? 'agent' : '';
  }

  private waited(node: FakeNode, selector: string, condition: string): string | undefined {
    node.follow();
    return selector === ofProbes || node.runs(selector) === (condition !== 'delete') ? '' : undefined;
  }

  private listed(selector = ''): FakeNode[] {
    return this.nodes.filter(({ labels }) => selects(selector, labels));
  }

  private read(node: FakeNode, output: string): string {
    if (output.includes('bootID')) return String(node.boots);
    if (output.includes('unschedulable')) return node.cordoned ? 'true' : '';
    if (output.includes(cordonLabel.replaceAll('.', '\\.'))) return node.labels.get(cordonLabel) ?? '';
    if (output.includes(stateLabel.replaceAll('.', '\\.'))) return node.state ?? '';
    if (output.includes(node.label.replaceAll('.', '\\.'))) return node.owner ?? '';
    throw new Error(output);
  }

  private label(node: FakeNode, change: string) {
    if (change.endsWith('-')) node.labels.delete(change.slice(0, -1));
    else {
      const [key = '', value = ''] = change.split('=');
      node.labels.set(key, value);
      if (value === 'vacated' && node.busy) this.broken(`${node.name} is vacated with pods`);
      if (key === node.label) node.handed(() => this.quiet(node, 'its agents change'));
      this.later(() => node.follow());
    }
  }

  private cordon(node: FakeNode, cordoned: boolean) {
    node.cordoned = cordoned;
    if (!cordoned) {
      node.busy = true;
      if (!node.verified) this.broken(`${node.name} takes pods before anyone has looked at it`);
      if (node.pods !== node.network) this.broken(`${node.name} takes pods between two networks`);
    }
  }

  /** A change of the node's network finds no pods there, and none comes. */
  quiet(node: FakeNode, why: string) {
    if (node.busy || !node.cordoned) this.broken(`${node.name} has pods while ${why}`);
  }
}

const ofProbes = Object.entries(probeLabels)
  .map(([key, value]) => `${key}=${value}`)
  .join();

import type { ReachAnswer } from '../../policy/answers/answer-reach';

/** What is reached as a graph that Graphviz or Mermaid draws: a node for each end, an edge for what passes. */
export function printGraph({ ends, connections }: ReachAnswer, format: 'dot' | 'mermaid'): string {
  const labels = ends.map((end) => ('inside' in end ? end.inside : end.outside));
  const edges = connections.flatMap(({ from, to, traffic }) =>
    from.flatMap((source) => to.map((target) => ({ source, target, label: traffic.join(', ') }))),
  );
  if (format === 'dot') {
    const nodes = labels.map((lines, number) => `  n${number} [label=${inDot(lines.join('\n'))}];\n`);
    const arrows = edges.map(({ source, target, label }) => `  n${source} -> n${target} [label=${inDot(label)}];\n`);
    return `digraph reach {\n  rankdir=LR;\n  node [shape=box];\n${[...nodes, ...arrows].join('')}}\n`;
  }
  const nodes = labels.map((lines, number) => `  n${number}["${lines.map(inMermaid).join('<br>')}"]\n`);
  const arrows = edges.map(({ source, target, label }) => `  n${source} -->|"${inMermaid(label)}"| n${target}\n`);
  return `flowchart LR\n${[...nodes, ...arrows].join('')}`;
}

const inDot = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/** Mermaid has no escapes but the entities of HTML, written with `#`. */
const inMermaid = (text: string) => text.replace(/["#<>&;]/g, (character) => `#${character.charCodeAt(0)};`);

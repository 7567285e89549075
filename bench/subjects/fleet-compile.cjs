// All specs of a folder, compiled and printed in one process by the library. Nothing is written but, into a file that
// is named, the objects of each cluster as JSON.
const { readdirSync, writeFileSync } = require('node:fs');
const { compile, fileSources, print } = require('../../lib/index.js');

const specs = readdirSync('specs').filter((file) => file.endsWith('.yaml'));
const [into] = process.argv.slice(2);
const kept = [];
const sources = fileSources(process.cwd());
let objects = 0;
let files = 0;
let bytes = 0;
for (const spec of specs) {
  const { network, findings } = compile(`specs/${spec}`, sources);
  if (!network) throw new Error(`${spec}: ${findings[0]?.message}`);
  if (into) kept.push([network.model.name, network.manifests.map(({ object }) => object)]);
  const printed = print(network);
  objects += network.manifests.length;
  files += printed.length;
  for (const { text } of printed) bytes += text.length;
}
if (into) writeFileSync(into, JSON.stringify(kept));
process.stdout.write(JSON.stringify({ clusters: specs.length, objects, files, bytes }));

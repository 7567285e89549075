// The files of a folder, read and printed by the package yaml, without any compiling.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseAllDocuments } = require('yaml');

const [folder] = process.argv.slice(2);
let bytes = 0;
for (const file of readdirSync(folder)) {
  const texts = parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => document.toString());
  bytes += texts.join('---\n').length;
}
process.stdout.write(JSON.stringify({ bytes }));

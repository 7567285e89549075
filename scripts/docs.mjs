// Writes docs/spec.md, docs/findings.md and docs/capabilities.md from the schema, the catalogue and capabilities.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilitiesPage } from './capabilities-page.mjs';
import { load, root } from './load.mjs';

const { catalogue } = await load('src/diagnostics/catalogue.ts');
const { rulesPage } = await load('src/diagnostics/print/rules-page.ts');
const schema = JSON.parse(readFileSync(join(root, 'schema/cluster-network.schema.json'), 'utf8'));
const capabilities = JSON.parse(readFileSync(join(root, 'scripts/capabilities.json'), 'utf8'));

writeFileSync(join(root, 'docs/spec.md'), specReference(schema));
writeFileSync(join(root, 'docs/findings.md'), findingsReference(catalogue));
writeFileSync(join(root, 'docs/capabilities.md'), capabilitiesPage(capabilities));

function specReference(schema) {
  const lines = [
    '# The spec',
    '',
    'Every field of a `ClusterNetwork`, made from `schema/cluster-network.schema.json` by `npm run docs`. Editors that know the',
    'YAML language server show the same with this first line:',
    '',
    '```yaml',
    '# yaml-language-server: $schema=../schema/cluster-network.schema.json',
    '```',
    '',
  ];
  const { spec, ...head } = schema.properties;
  lines.push(...table(Object.entries(head), schema.required ?? []));
  for (const [name, section] of Object.entries(spec.properties)) {
    lines.push('', `## ${name}`, '', sentence(section, spec.required?.includes(name)), '');
    const rows = fields(section, '');
    if (rows.length > 0) lines.push('| field | type | default | meaning |', '| --- | --- | --- | --- |', ...rows);
  }
  return `${lines.join('\n')}\n`;
}

function table(entries, required) {
  return [
    '| field | type | default | meaning |',
    '| --- | --- | --- | --- |',
    ...entries.map(([name, field]) => row(name, field, required.includes(name))),
  ];
}

function fields(node, prefix) {
  const inner = node.type === 'array' ? node.items : node;
  return Object.entries(inner.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const below = field.type === 'array' ? `${path}[].` : `${path}.`;
    return [row(path, field, inner.required?.includes(name)), ...fields(field, below)];
  });
}

function row(path, field, required) {
  const value = required ? '**required**' : field.default === undefined ? '' : code(JSON.stringify(field.default));
  return `| \`${path}\` | ${type(field)} | ${value === '`{}`' || value === '`[]`' ? '' : value} | ${cell(field.description ?? '')} |`;
}

function type(field) {
  if (field.enum) return field.enum.map((one) => code(String(one))).join(', ');
  if (field.const !== undefined) return code(field.const);
  if (field.type === 'array') return `list of ${field.items.properties ? 'maps' : type(field.items)}`;
  if (field.type === 'object') return 'map';
  if (field.type === 'integer') return `integer${range(field)}`;
  const formats = {
    ip: 'address',
    host: 'address or name',
    cidr: 'CIDR',
    'ip-range': 'range',
    device: 'name of a device',
  };
  return formats[field.format] ?? field.type;
}

function range({ minimum, maximum }) {
  if (minimum === undefined) return maximum === undefined ? '' : `, at most ${maximum}`;
  return maximum === undefined ? `, at least ${minimum}` : `, ${minimum} to ${maximum}`;
}

function sentence(section, required) {
  return `${section.description ?? ''}${required ? ' **Required.**' : ''}`;
}

function findingsReference(catalogue) {
  return [
    '# Findings',
    '',
    'Everything that Fairlead complains about, made from the catalogue by `npm run docs`. A code keeps its meaning for good, and',
    'leads to what it looks like. `fairlead rules CODE` shows one of them.',
    '',
    'A warning that is meant so is silenced by a comment on its line, or on the one above, of the spec or of a file that it names:',
    '',
    '```yaml',
    '- { name: mounts, action: kill } # fairlead-ignore FL-TET-005: nothing on these nodes mounts after boot',
    '```',
    '',
    'Errors are not silenced.',
    '',
    rulesPage(Object.keys(catalogue), (code) => {
      const example = `test/cases/findings/${code}/expect.txt`;
      return existsSync(join(root, example)) ? `../${example}` : undefined;
    }),
  ].join('\n');
}

function code(text) {
  return `\`${text}\``;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}

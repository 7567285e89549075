/** The systems in the order of the page, by the letters of their rows. */
const systems = {
  CM: 'Migration from another CNI',
  IF: 'A whole platform on Cilium',
  AN: 'Antrea',
  KV: 'kube-vip',
  EG: 'EgressGateway',
};

/** What a state says, in the order of the counts. */
const states = {
  works: 'a spec asks for it, and a test named after it holds the result',
  partly: 'the part that is told works, and a test named after it holds it',
  refused: 'a finding says why, and names what is nearest',
  'not yet': 'an object could express it, and Fairlead does not render it',
  outside: 'no object can express it; what is nearest is told',
};

/** docs/capabilities.md, made from the rows of capabilities.json. */
export function capabilitiesPage(rows) {
  const lines = [
    '# Capabilities',
    '',
    'What is on the roadmaps of the systems that Fairlead unites, row by row, and how to ask for it in a spec. Made from',
    '`scripts/capabilities.json` by `npm run docs`; `test/capabilities.test.ts` holds every row to the tests.',
    '',
    ...counts(rows),
    '',
    ...Object.entries(states).map(([state, meaning]) => `- **${state}**: ${meaning}.`),
  ];
  for (const [letters, title] of Object.entries(systems)) {
    lines.push('', `## ${title}`, '', '| row | what | state | how |', '| --- | --- | --- | --- |');
    for (const { id, title: what, state, how } of of(rows, letters)) {
      lines.push(`| ${id} | ${cell(what)} | ${state} | ${cell(how)} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function counts(rows) {
  const names = Object.keys(states);
  const line = (title, some) =>
    `| ${[title, ...names.map((state) => some.filter((row) => row.state === state).length), some.length].join(' | ')} |`;
  return [
    `| | ${names.join(' | ')} | rows |`,
    `| --- |${' ---: |'.repeat(names.length + 1)}`,
    ...Object.entries(systems).map(([letters, title]) => line(title, of(rows, letters))),
    line('**all**', rows),
  ];
}

function of(rows, letters) {
  return rows.filter(({ id }) => id.startsWith(`${letters}-`));
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

import type { Finding } from '../../src/diagnostics/finding';

const words =
  'a|b <script>alert(1)</script> "q" \'s\' & ]]> [x](http://evil.example) @team #12 100%\r\n::error::\u001b[2J\0\u009b\u202e\u2066\u{e0041}';

/** A finding whose every text tries to break out of whatever it is put into. */
export const hostileFinding: Finding = {
  code: 'FL-CLI-001',
  severity: 'error',
  message: words,
  why: words,
  help: words,
  place: { source: { path: `specs/${words}.yaml`, text: words }, start: 0, end: 3 },
  related: [{ place: { source: { path: 'b.yaml', text: words }, start: 0, end: 3 }, label: words }],
};

import type { Finding } from '../../src/diagnostics/finding';

/** A finding for tests that are about anything but its texts. */
export function aFinding(more: Partial<Finding> = {}): Finding {
  return { code: 'FL-CLI-001', severity: 'error', message: 'this is wrong', why: 'it would break', ...more };
}

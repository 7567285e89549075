/**
 * Findings that no input brings about as long as Fairlead has no mistake of its own: they hold what was made, not what was
 * written. Each with the test that breaks what they guard.
 */
export const guards: Readonly<Record<string, string>> = {
  'FL-OUT-001': 'test/emit/write-output.test.ts',
  'FL-SYNC-003': 'test/sync/check-order.test.ts',
  'FL-SYNC-006': 'test/sync/check-order.test.ts',
  'FL-SYNC-007': 'test/sync/check-order.test.ts',
  'FL-SYNC-020': 'test/sync/plan/sync-plan.test.ts',
};

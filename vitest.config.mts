import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One process for all files: module loading dominates this suite, and nothing here keeps global state.
    isolate: false,
    testTimeout: 60_000,
  },
});

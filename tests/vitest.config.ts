import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    pool: 'forks',
    // One more than two processors: a window's tests wait more than they count.
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A failure must be seen, never retried away. Only where nobody can look again, once: on a crowded machine a child
    // process of Node or of the test runtime has been seen to stand still at its start; a retried test is listed as such.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
})

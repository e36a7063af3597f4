import { join } from 'node:path'

/**
 * Work is done in processes of its own, a hundred times in a run of all tests, and each reads the same sources: Node keeps what it made
 * of them.
 */
export const env = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') }

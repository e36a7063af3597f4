/**
 * One step of the tables that are kept (the projections are only rebuilt). Numbered in tens, so that a step can
 * be put between two on a branch; frozen once released: a test holds the checksum of each text.
 */
export type Migration = { readonly number: number; readonly sql: string }

import type { Database } from 'better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

/** A connection that may be queried. Every repository function says which of the two it needs. */
export type ReadDb = Database & { readonly [readable]: true }

/** A connection inside an open `write()`: only `write` hands one out, and triggers refuse every other way. */
export type WriteDb = ReadDb & { readonly [writable]: true }

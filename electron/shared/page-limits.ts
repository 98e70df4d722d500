/** Caps on what is told of one page, apart from the contract so that the parser need not load schemas for them. */
export const MAX_WORDS = 20_000
export const MAX_WORD_CHARS = 500
/** Small pictures of pages: so many in one call, and no larger than this. */
export const MAX_THUMBNAILS = 100
export const MAX_THUMBNAIL_WIDTH_PX = 240
export const MAX_THUMBNAIL_HEIGHT_PX = 480

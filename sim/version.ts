/** Changes whenever the same scenario and seed give other results. */
export const MODEL_VERSION = "0.4.0";
/** Names the layout of the random streams; changes only when that layout does (docs/decisions). */
export const STREAM_SCHEME = "bodem-1";

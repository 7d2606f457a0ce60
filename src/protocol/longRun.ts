/** Most runs are over sooner, in milliseconds: showing them as running would only flicker, on every surface at once. */
export const LONG_RUN_MS = 1_000;

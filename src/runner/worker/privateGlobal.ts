/**
 * What tfjs takes for the global object in the worker's bundle (esbuild.mjs puts it in): it keeps its engine and its
 * kernels there, where a learner's code could reach them.
 */
export const global = {};

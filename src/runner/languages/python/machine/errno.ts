/** Error numbers of WASI, which Emscripten's libc uses. */
export enum Errno {
  SUCCESS = 0,
  BADF = 8,
  FAULT = 21,
  INVAL = 28,
  ISDIR = 31,
  MFILE = 33,
  NAMETOOLONG = 37,
  NOENT = 44,
  NOTDIR = 54,
  NOTTY = 59,
  PERM = 63,
  RANGE = 68,
  ROFS = 69,
  SPIPE = 70,
}

// @ts-check

/**
 * Arguments for `cmd` that run a batch file (`code.cmd`) as if it took a list of arguments; spawn it with
 * `windowsVerbatimArguments`, as Node's own quoting is not cmd.exe's. The outermost quotes go (`/s`), all others stay, so
 * that spaces, `&` and the like are text also where the batch file hands its arguments on. `/d`: without the commands
 * that this machine runs before others.
 *
 * `%NAME%` in an argument is still replaced where there is a variable of that name: cmd.exe has no way around it.
 *
 * @param {string} file
 * @param {string[]} args
 * @returns {string[]}
 * @throws {TypeError} for a quote or a line break in an argument, which no path on Windows has
 */
export function cmdArguments(file, args) {
  return ['/d', '/s', '/c', `"${[file, ...args].map(quoted).join(' ')}"`];
}

/** @param {string} argument */
function quoted(argument) {
  if (/["\r\n]/.test(argument)) throw new TypeError(`${JSON.stringify(argument)} can't be an argument of a batch file`);
  // The program at the end takes a backslash before a quote as "the quote is text", so one at the end is doubled.
  return `"${argument.replace(/\\+$/, '$&$&')}"`;
}

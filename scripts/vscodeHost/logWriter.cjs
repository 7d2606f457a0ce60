// Takes the place of @vscode/spdlog, VS Code's native log writer: the package ships its source only, and without
// one VS Code writes no log files but a stack trace for each. Same exports, plain JavaScript.
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  #file;
  #level = LEVELS.indexOf('info');
  #bare = false;

  constructor(file) {
    this.#file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {
    this.#bare = false;
  }
  clearFormatters() {
    this.#bare = true;
  }
  flush() {}
  drop() {}

  write(level, text) {
    if (level < this.#level) return;
    const line = this.#bare ? text : `${new Date().toISOString()} [${LEVELS[level]}] ${text}\n`;
    try {
      fs.appendFileSync(this.#file, line);
    } catch (error) {
      // A profile may be deleted while its server still ends.
      if (error.code !== 'ENOENT') throw error;
    }
  }
}
for (const [level, name] of LEVELS.entries()) {
  Logger.prototype[name] = function (text) {
    this.write(level, text);
  };
}

const create = (_name, file) => Promise.resolve(new Logger(file));
// One by one: VS Code imports them by name, which Node finds in a CommonJS module only in this form.
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};

// Runs in the extension host in place of the suite's entry, which it calls. Tells the launcher, over a socket, what
// is printed there and how it ends: what a host prints is lost otherwise, and VS Code reports success for one that
// was killed.
const net = require('node:net');
const { pathToFileURL } = require('node:url');
const { format } = require('node:util');

/** VS Code's contract for a test entry. */
exports.run = async function run() {
  const socket = net.connect(process.env.CONVOLAB_LAUNCHER_SOCKET);
  const send = (message) => socket.write(`${JSON.stringify(message)}\n`);
  redirectOutput(send);
  let failure;
  try {
    const entry = await import(pathToFileURL(process.env.CONVOLAB_LAUNCHER_ENTRY).href);
    await (entry.run ?? entry.default.run)();
  } catch (error) {
    failure = error ?? new Error('the suite was rejected without a reason');
  }
  send({ result: failure ? String(failure.stack ?? failure) : 'passed' });
  await new Promise((resolve) => socket.end(resolve));
  if (failure) throw failure;
};

function redirectOutput(send) {
  // VS Code has locked these properties against assignment, not against a new definition.
  const replace = (object, name, value) =>
    Object.defineProperty(object, name, { value, configurable: true, writable: true });
  const methods = { log: 'stdout', info: 'stdout', debug: 'stdout', warn: 'stderr', error: 'stderr' };
  for (const [method, stream] of Object.entries(methods)) {
    replace(console, method, (...args) => send({ [stream]: `${format(...args)}\n` }));
  }
  for (const stream of ['stdout', 'stderr']) {
    const write = (chunk, encoding, done) => {
      send({ [stream]: String(chunk) });
      (typeof encoding === 'function' ? encoding : done)?.();
      return true;
    };
    replace(process, stream, Object.create(process[stream], { write: { value: write } }));
  }
}

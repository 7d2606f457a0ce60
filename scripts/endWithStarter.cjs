// Loaded with --require into a process that must not outlive the one that started it, even when that one is killed
// with SIGKILL: the starter holds the other end of a pipe, which the system closes with the starter.
const { execFile } = require('node:child_process');
const net = require('node:net');

const fd = process.env.CONVOLAB_STARTER_FD;
// Processes that this one forks load this file too, but have no such pipe.
delete process.env.CONVOLAB_STARTER_FD;

if (fd !== undefined) {
  const pipe = new net.Socket({ fd: Number(fd) });
  pipe.on('error', endGroup).on('close', endGroup).resume();
  pipe.unref();
}

function endGroup() {
  if (process.platform === 'win32') {
    execFile('taskkill', ['/pid', String(process.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
    process.exit(1); // not the leader of a group of its own
  }
}

import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { processes } from '../processes';
import { attempt } from './sandbox';

/** A program that prints ESCAPED where it gets what it is after, and what should stop it. */
interface Escape {
  name: string;
  source: string;
  /** Of the error that ends it; null: it runs to its end with nothing in its hands. */
  stopped: RegExp | null;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-secret-'));
const secretFile = path.join(folder, 'secret.txt');
const newFile = path.join(folder, 'new.txt');
/** Not in one piece in any program, so that only what was read from outside can show it. */
const SECRET = ['a-secret', 'of-the', 'machine'].join('-');

const JAVASCRIPT_MODULES = ['js', 'pyodide', 'pyodide_js', 'pyodide.code', 'pyodide.ffi', '_pyodide', 'micropip'];

const escapes: Escape[] = [
  // JavaScript
  ...JAVASCRIPT_MODULES.map((module) => ({
    name: `imports ${module}`,
    source: `import ${module}\nprint("ESCAPED", ${module})`,
    stopped: /No module named/,
  })),
  {
    name: 'imports the core of Pyodide',
    source: 'import _pyodide_core\nprint("ESCAPED", _pyodide_core)',
    stopped: /_pyodide_core/,
  },
  {
    name: 'makes the core of Pyodide without importing it',
    source: builtin('_pyodide_core'),
    stopped: /_pyodide|sandbox/,
  },
  {
    name: 'looks for JavaScript among all objects',
    source: `
import gc
found = [each for each in gc.get_objects() if "JsProxy" in type(each).__name__ or "pyodide" in type(each).__module__]
if found:
    print("ESCAPED", found)`,
    stopped: null,
  },
  {
    name: 'looks for JavaScript among all subclasses of object',
    source: `
found = [each for each in object.__subclasses__() if each.__name__ in ("JsProxy", "JsException", "JsBuffer")]
if found:
    print("ESCAPED", found)`,
    stopped: null,
  },
  {
    name: 'asks the bridge for its constructor',
    source: `
from convolab import bridge
print("ESCAPED", bridge._send.constructor("return process")())`,
    stopped: /AttributeError.*constructor/,
  },
  {
    name: 'asks the bridge for its prototype',
    source: 'from convolab import bridge\nprint("ESCAPED", bridge._send.__proto__)',
    stopped: /AttributeError.*__proto__/,
  },
  {
    name: 'gives the bridge what is no text',
    source: 'from convolab import bridge\nprint("ESCAPED", bridge._send(1, [lambda: 1]))',
    stopped: /TypeError/,
  },
  {
    name: 'gives the bridge too much and too little',
    source: `
from convolab import bridge
for arguments in [(), ("a",), ("a", "b", "c")]:
    if bridge._send(*arguments):
        print("ESCAPED")`,
    stopped: null,
  },
  {
    name: 'gives the bridge texts that JavaScript might run',
    source: `
from convolab import bridge
for text in ["__proto__", "constructor", "toString", "\\0", "\${process.env}", "\\"});process.exit(1)//"]:
    if "process" in bridge._send(text, text):
        print("ESCAPED")`,
    stopped: null,
  },
  { name: 'takes the frames above its own', source: frames(), stopped: null },

  // files
  {
    name: 'reads a file',
    source: `print("ESCAPED", open(${python(secretFile)}).read())`,
    stopped: /FileNotFoundError/,
  },
  {
    name: 'reads a file by a descriptor',
    source: `import os\nprint("ESCAPED", os.read(os.open(${python(secretFile)}, os.O_RDONLY), 100))`,
    stopped: /FileNotFoundError/,
  },
  {
    name: 'reads a file above the root',
    source: `print("ESCAPED", open("/../../../../../..${secretFile}").read())`,
    stopped: /FileNotFoundError/,
  },
  {
    name: 'reads a file through io, pathlib, linecache and the import system',
    source: `
import io, linecache, pathlib
from importlib.machinery import SourceFileLoader
file = ${python(secretFile)}
ways = [
    lambda: io.FileIO(file).read(),
    lambda: io.open_code(file).read(),
    lambda: pathlib.Path(file).read_text(),
    lambda: SourceFileLoader("secret", file).get_data(file),
    lambda: "".join(linecache.getlines(file)) or 1 / 0,
]
for way in ways:
    try:
        print("ESCAPED", way())
    except (OSError, ZeroDivisionError):
        pass`,
    stopped: null,
  },
  {
    name: 'writes a file',
    source: `open(${python(newFile)}, "w").write("here")\nprint("ESCAPED")`,
    stopped: /Read-only file system/,
  },
  {
    name: 'changes Python’s own library',
    source: `
import os
for change in [
    lambda: os.truncate(os.__file__, 0),
    lambda: os.remove(os.__file__),
    lambda: os.rename(os.__file__, "/x"),
    lambda: os.chmod(os.__file__, 0),
    lambda: os.symlink("/", "/x"),
    lambda: os.mkdir("/x"),
    lambda: os.utime(os.__file__),
    lambda: open(os.__file__, "a"),
    lambda: open(os.__file__, "r+"),
]:
    try:
        change()
        print("ESCAPED")
    except OSError:
        pass`,
    stopped: null,
  },
  {
    name: 'lists the machine’s folders',
    source: `
import os
found = {name for name in ("/proc", "/etc", "/dev", "/sys", "/usr", "/root", "C:\\\\") if os.path.exists(name)}
if found or sorted(os.listdir("/")) != ["home", "lib", "tmp"] or os.listdir("/home") + os.listdir("/tmp"):
    print("ESCAPED", found, os.listdir("/"))`,
    stopped: null,
  },
  {
    name: 'mounts the machine’s files',
    source: builtinUse('_emscripten_fs', 'print("ESCAPED")'),
    stopped: /_emscripten_fs/,
  },
  {
    name: 'reads from descriptors that it has not opened',
    source: `
import os
for descriptor in range(3, 256):
    try:
        print("ESCAPED", os.read(descriptor, 100))
    except OSError:
        pass`,
    stopped: null,
  },
  {
    name: 'writes to the pipe of the runner and its parent',
    source: `
import os
for descriptor in range(3, 256):
    try:
        os.write(descriptor, b'{"type": "finished"}\\n')
        print("ESCAPED", descriptor)
    except OSError:
        pass`,
    stopped: null,
  },
  {
    name: 'reads what is typed',
    source: 'import sys, os\nprint(repr(sys.stdin.read()), os.read(0, 10))\nprint("ESCAPED", input())',
    stopped: /EOF/,
  },

  // the environment and the machine
  {
    name: 'reads the environment',
    source: `
import os
if "CONVOLAB_TEST_SECRET" in os.environ or os.getenv("PATH"):
    print("ESCAPED", os.environ)`,
    stopped: null,
  },
  {
    name: 'asks who and where it is',
    source: `
import os, platform, time
facts = (os.getuid(), os.uname().nodename, platform.node(), time.tzname, time.timezone, os.getcwd())
if facts != (0, "emscripten", "emscripten", ("UTC", "UTC"), 0, "/home"):
    print("ESCAPED", facts)`,
    stopped: null,
  },

  // processes
  {
    name: 'runs a command',
    source: `import os\nprint("ESCAPED", os.system("touch ${newFile}"))`,
    stopped: /PermissionError: os\.system is not available/,
  },
  {
    name: 'runs a command through the system’s own module',
    source: `import posix\nprint("ESCAPED", posix.system("touch ${newFile}"))`,
    stopped: /PermissionError/,
  },
  {
    name: 'runs a command through a copy of the system’s module',
    source: builtinUse('posix', `print("ran" if module.system("touch ${newFile}") == -1 else "ESCAPED")`),
    stopped: null,
  },
  {
    name: 'starts a process',
    source: 'import subprocess\nprint("ESCAPED", subprocess.run(["id"]))',
    stopped: /No module named 'subprocess'/,
  },
  {
    name: 'starts a process by hand',
    source: 'import _posixsubprocess\nprint("ESCAPED", _posixsubprocess)',
    stopped: /_posixsubprocess/,
  },
  {
    name: 'becomes another program',
    source: 'import os\nos.execv("/bin/sh", ["sh"])\nprint("ESCAPED")',
    stopped: /OSError/,
  },
  { name: 'forks', source: builtinUse('posix', 'print("ESCAPED", module.fork())'), stopped: /Error/ },
  {
    name: 'signals the runner’s parent',
    source: `import os\nos.kill(${process.pid}, 9)\nprint("ESCAPED")`,
    stopped: /PermissionError: os\.kill/,
  },
  {
    name: 'signals everybody, through a copy of the system’s module',
    source: builtinUse('posix', `module.kill(${process.pid}, 15)\nprint("ESCAPED")`),
    stopped: /Error|ended itself/,
  },
  {
    name: 'ends the process',
    source: 'import os\nos._exit(0)\nprint("ESCAPED")',
    stopped: /PermissionError: os\._exit/,
  },
  {
    name: 'ends the process, through a copy of the system’s module',
    source: builtinUse('posix', 'module._exit(0)\nprint("ESCAPED")'),
    stopped: /ended itself with exit code 0/,
  },
  {
    name: 'aborts the process',
    source: builtinUse('posix', 'module.abort()\nprint("ESCAPED")'),
    stopped: /aborted itself|ended itself/,
  },
  {
    name: 'kills itself',
    source: 'import signal\nsignal.raise_signal(signal.SIGKILL)\nprint("ESCAPED")',
    stopped: /ended itself with exit code 137/,
  },
  {
    name: 'starts a thread',
    source: 'import threading\nthreading.Thread(target=print).start()\nprint("ESCAPED")',
    stopped: /can't start new thread/,
  },
  {
    name: 'has itself called later, by a timer',
    source: 'import signal\nsignal.setitimer(signal.ITIMER_REAL, 0.01)\nprint("ESCAPED")',
    stopped: /AttributeError/,
  },

  // the network
  { name: 'imports socket', source: 'import socket\nprint("ESCAPED")', stopped: /No module named 'socket'/ },
  {
    name: 'opens a socket by hand',
    source: 'import _socket\nprint("ESCAPED", _socket.socket())',
    stopped: /PermissionError|_socket/,
  },
  {
    name: 'asks for a name’s address',
    source: 'import _socket\nprint("ESCAPED", _socket.getaddrinfo(b"localhost", 80))',
    stopped: /gaierror|_socket/,
  },
  {
    name: 'opens an address',
    source: 'import urllib.request\nprint("ESCAPED", urllib.request.urlopen("http://localhost"))',
    stopped: /No module named 'urllib'/,
  },
  {
    name: 'polls',
    source: 'import select\nprint("ESCAPED", select.select([0], [], [], 0.01))',
    stopped: /OSError/,
  },

  // native code
  { name: 'imports ctypes', source: 'import ctypes\nprint("ESCAPED")', stopped: /No module named 'ctypes'/ },
  { name: 'imports what ctypes is made of', source: 'import _ctypes\nprint("ESCAPED")', stopped: /_ctypes/ },
  {
    name: 'makes what ctypes is made of without importing it',
    source: builtin('_ctypes'),
    stopped: /leave its sandbox/,
  },
  {
    name: 'loads a library of its own',
    source: `
import os
from importlib.machinery import ExtensionFileLoader
from importlib.util import spec_from_loader
loader = ExtensionFileLoader("native", os.__file__)
print("ESCAPED", loader.create_module(spec_from_loader("native", loader)))`,
    stopped: /ImportError/,
  },
  {
    name: 'loads a library of the machine’s',
    source: `
import _imp
from importlib.machinery import ModuleSpec
print("ESCAPED", _imp.create_dynamic(ModuleSpec("libc", None, origin="/lib/x86_64-linux-gnu/libc.so.6")))`,
    stopped: /ImportError/,
  },
  {
    name: 'maps memory',
    source: `
import mmap, os
print("ESCAPED", mmap.mmap(os.open(os.__file__, os.O_RDONLY), 10, access=mmap.ACCESS_READ))`,
    stopped: /PermissionError/,
  },
  {
    name: 'crashes the interpreter',
    source: 'import faulthandler\nfaulthandler._sigsegv()\nprint("ESCAPED")',
    stopped: /crashed|itself/,
  },
];

describe('Python that tries to leave its sandbox', function () {
  this.timeout(60_000);

  before(() => {
    fs.writeFileSync(secretFile, SECRET);
    process.env['CONVOLAB_TEST_SECRET'] = SECRET;
  });
  after(() => {
    delete process.env['CONVOLAB_TEST_SECRET'];
    fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const { name, source, stopped } of escapes) {
    it(`${name}: nothing comes of it`, async () => {
      const { output, error } = await attempt(source);
      assert.doesNotMatch(output, /ESCAPED/);
      assert.ok(!output.includes(SECRET) && !error?.includes(SECRET), 'the secret was read');
      assert.ok(!fs.existsSync(newFile), 'a file was written');
      if (stopped) assert.match(error ?? 'nothing stopped it', stopped);
      else assert.equal(error, null);
    });
  }

  it('starts no process by any of it', () => {
    const ours = processes().filter(({ parent, command }) => parent === process.pid && !/esbuild|^ps /.test(command));
    assert.deepEqual(ours, []);
  });

  it('forges an object and reads all of its memory: nothing of the machine is in there', async () => {
    // CPython does not check bytecode: a constant's index may point anywhere. This is what a wall has to stand against.
    const { output, error } = await attempt(`
import opcode, re, struct
header = struct.pack("<IIiIIIi", 1 << 28, id(bytearray), SIZE := 31_000_000, SIZE, 1, 1, 0) + bytes(64)
pointer = struct.pack("<I", id(header) + 16)
constants = (None, "x", 1.5)
index = (id(pointer) + 16 - id(constants) - tuple.__basicsize__) // 4 & 0x3FFFFFFF
operation = opcode.opmap
code = bytes([operation["RESUME"], 0])
for shift in (24, 16, 8):
    code += bytes([operation["EXTENDED_ARG"], index >> shift & 255])
code += bytes([operation["LOAD_CONST"], index & 255, operation["RETURN_VALUE"], 0])

def forge():
    return None

forge.__code__ = forge.__code__.replace(co_code=code, co_consts=constants)
memory = forge()
print("own:", memory.find(b"nothing of the " + b"machine") > 0)
for secret in [b"a-secret[-]of-the[-]machine", b"CONVOLAB[_]TEST", b"node[_]modules"]:
    print(re.search(secret, memory))
# nothing of the machine`);
    assert.equal(error, null);
    assert.equal(output, 'own: True\nNone\nNone\nNone\n');
  });
});

/** Makes a built-in module past `sys.modules`, and then runs `use` with it. */
function builtinUse(name: string, use: string): string {
  return `
import _imp
from importlib.machinery import BuiltinImporter, ModuleSpec
spec = ModuleSpec("${name}", BuiltinImporter)
import sys
sys.modules.pop("${name}", None)
if "${name}" not in sys.builtin_module_names:
    raise ImportError("${name}")
module = _imp.create_builtin(spec)
_imp.exec_builtin(module)
${use}`;
}

function builtin(name: string): string {
  return builtinUse(name, 'print("ESCAPED", module)');
}

function frames(): string {
  return `
import sys
frame = sys._getframe()
while frame is not None:
    if any("Js" in type(value).__name__ for value in [*frame.f_locals.values(), *frame.f_globals.values()]):
        print("ESCAPED", frame)
    frame = frame.f_back`;
}

/** A text as a literal of Python's: JSON's are. */
function python(text: string): string {
  return JSON.stringify(text);
}

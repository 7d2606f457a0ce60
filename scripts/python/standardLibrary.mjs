// @ts-check
// Which of Python's standard library is shipped: not what has no use without processes, a network, threads or JavaScript.

/** Modules and packages by the first part of their path. */
const LEFT_OUT = new Set([
  // Pyodide's own
  ...['_pyodide', 'pyodide', 'pyodide_js', '_pyodide_core'],
  // processes, the network and what is built on them
  ...['asyncio', 'concurrent', 'ctypes', 'email', 'ftplib', 'http', 'imaplib', 'mailbox', 'multiprocessing', 'nntplib'],
  ...['poplib', 'smtplib', 'socket', 'socketserver', 'ssl', 'subprocess', 'urllib', 'webbrowser', 'wsgiref', 'xmlrpc'],
  ...['mimetypes', 'netrc', 'ipaddress', 'pty', 'tty', 'getpass', 'curses', 'cgi'],
  // databases, archives, documents
  ...['dbm', 'sqlite3', 'shelve', 'tarfile', 'zipapp', 'html', 'xml', 'plistlib', 'zoneinfo', 'bz2', 'lzma', 'gzip'],
  ...['compression', '_compression', 'zipfile'],
  // tools, and what is for an interactive interpreter
  ...['_pyrepl', 'bdb', 'code', 'compileall', 'cProfile', 'doctest', 'ensurepip', 'idlelib', 'modulefinder'],
  ...[
    'pdb',
    'pickletools',
    'profile',
    'pstats',
    'py_compile',
    'pyclbr',
    'pydoc',
    'pydoc_data',
    'rlcompleter',
    'site-packages',
  ],
  ...['tabnanny', 'test', 'tkinter', 'trace', 'turtle', 'turtledemo', 'unittest', 'venv', '__phello__', '_ios_support'],
  ...['_android_support', '_aix_support', '_osx_support', 'antigravity', 'this', 'lib2to3', 'pygetopt', 'nturl2path'],
]);

const ENCODINGS = new Set(['__init__', 'aliases', 'ascii', 'latin_1', 'utf_8', 'utf_8_sig', 'utf_16', 'utf_32']);

/** @param {string} path in the standard library's folder */
export function isShipped(path) {
  if (!path.endsWith('.py')) return false;
  const [first = '', second = ''] = path.replace(/\.py$/, '').split('/');
  if (first === 'encodings') return ENCODINGS.has(second);
  return !LEFT_OUT.has(first) && !first.startsWith('_sysconfigdata');
}

// libc's calls for files, over files in memory. Layouts and numbers are those of musl as Emscripten builds it.
import { Errno } from './errno';
import type { FileTree, TreeNode } from './fileTree';
import type { Memory } from './memory';
import type { OpenFile, OpenFiles } from './openFiles';

/** Where Python begins. */
export const HOME = '/home';
const LONGEST_PATH = 4096;
/** A call that is given more does the first part, as POSIX allows. */
const MOST_BYTES_AT_ONCE = 1 << 20;
const MOST_VECTORS = 1024;

const AT_FDCWD = -100;
const ACCESS_MODE = 3;
const O_CREAT = 0o100;
const O_TRUNC = 0o1000;
const F_GETFD = 1;
const F_SETFD = 2;
const F_GETFL = 3;
const STAT_BYTES = 96;
const DIRENT_BYTES = 280;
const DIRENT_NAME = 19;
const LONGEST_NAME = DIRENT_BYTES - DIRENT_NAME - 1;

const encoder = new TextEncoder();

/** Calls by the names that CPython imports them under. Those that begin with `fd_` give an error number, the others one below zero. */
export function fileCalls(memory: Memory, tree: FileTree, files: OpenFiles, write: (text: string) => void) {
  let workingFolder = HOME;

  function absolute(path: string): string {
    return path.startsWith('/') ? path : `${workingFolder}/${path}`;
  }

  function nodeAt(folder: number, address: number): TreeNode | number {
    const path = memory.text(address, LONGEST_PATH);
    if (path === null) return -Errno.NAMETOOLONG;
    if (path === '') return -Errno.NOENT;
    if (!path.startsWith('/') && folder !== AT_FDCWD) return -Errno.PERM;
    return tree.find(absolute(path)) ?? -Errno.NOENT;
  }

  function statAt(folder: number, path: number, buffer: number): number {
    const node = nodeAt(folder, path);
    return typeof node === 'number' ? node : writeStat(memory, buffer, node);
  }

  /** Runs `part` over the buffers of a read or write until one is not taken whole. */
  function eachVector(vectors: number, count: number, total: number, part: (bytes: Uint8Array) => number): Errno {
    if (count >>> 0 > MOST_VECTORS) return Errno.INVAL;
    let done = 0;
    for (let i = 0; i < count && done < MOST_BYTES_AT_ONCE; i++) {
      const wanted = Math.min(memory.uint32(vectors + 8 * i + 4), MOST_BYTES_AT_ONCE - done);
      const bytes = memory.slice(memory.uint32(vectors + 8 * i), wanted);
      const taken = part(bytes);
      done += taken;
      if (taken < bytes.length) break;
    }
    memory.setUint32(total, done);
    return Errno.SUCCESS;
  }

  function read(file: OpenFile, into: Uint8Array): number {
    if (file.stream || file.node.kind !== 'file') return 0;
    const part = file.node.contents.subarray(file.position, file.position + into.length);
    into.set(part);
    file.position += part.length;
    return part.length;
  }

  return {
    __syscall_stat64: (path: number, buffer: number) => statAt(AT_FDCWD, path, buffer),
    __syscall_lstat64: (path: number, buffer: number) => statAt(AT_FDCWD, path, buffer),
    __syscall_newfstatat: (folder: number, path: number, buffer: number) => statAt(folder, path, buffer),
    __syscall_fstat64(descriptor: number, buffer: number): number {
      const file = files.get(descriptor);
      return file ? writeStat(memory, buffer, file.stream ? null : file.node) : -Errno.BADF;
    },
    __syscall_faccessat(folder: number, path: number, mode: number): number {
      const node = nodeAt(folder, path);
      if (typeof node === 'number') return node;
      return mode & 2 ? -Errno.ROFS : Errno.SUCCESS;
    },
    __syscall_openat(folder: number, path: number, flags: number): number {
      if ((flags & ACCESS_MODE) !== 0 || flags & (O_CREAT | O_TRUNC)) return -Errno.ROFS;
      const node = nodeAt(folder, path);
      return typeof node === 'number' ? node : (files.open(node) ?? -Errno.MFILE);
    },
    __syscall_chdir(address: number): number {
      const node = nodeAt(AT_FDCWD, address);
      if (typeof node === 'number') return node;
      if (node.kind !== 'folder') return -Errno.NOTDIR;
      workingFolder = normal(absolute(memory.text(address, LONGEST_PATH)!));
      return Errno.SUCCESS;
    },
    __syscall_getcwd(buffer: number, size: number): number {
      const { length } = encoder.encode(workingFolder);
      if (size >>> 0 <= length) return -Errno.RANGE;
      memory.setText(buffer, workingFolder);
      return length + 1;
    },
    __syscall_readlinkat(folder: number, path: number): number {
      const node = nodeAt(folder, path);
      return typeof node === 'number' ? node : -Errno.INVAL;
    },
    __syscall_getdents64(descriptor: number, buffer: number, size: number): number {
      const file = files.get(descriptor);
      if (!file) return -Errno.BADF;
      if (file.stream || file.node.kind !== 'folder') return -Errno.NOTDIR;
      const entries = [...file.node.children].slice(file.position, file.position + Math.floor(size / DIRENT_BYTES));
      for (const [i, [name, node]] of entries.entries()) {
        writeEntry(memory, buffer + i * DIRENT_BYTES, name, node, file.position + i + 1);
      }
      file.position += entries.length;
      return entries.length * DIRENT_BYTES;
    },
    __syscall_fcntl64(descriptor: number, command: number): number {
      if (!files.get(descriptor)) return -Errno.BADF;
      return command === F_GETFD || command === F_SETFD || command === F_GETFL ? 0 : -Errno.PERM;
    },
    __syscall_ioctl: (descriptor: number): number => (files.get(descriptor) ? -Errno.NOTTY : -Errno.BADF),
    __syscall_fadvise64: () => 0,

    fd_close: (descriptor: number): Errno => (files.close(descriptor) ? Errno.SUCCESS : Errno.BADF),
    fd_fdstat_get(descriptor: number, buffer: number): Errno {
      const file = files.get(descriptor);
      if (!file) return Errno.BADF;
      const FOLDER = 3;
      const FILE = 4;
      memory.slice(buffer, 24).fill(0);
      // A stream is called a file as well: Python would colour its texts for a terminal.
      memory.setUint8(buffer, !file.stream && file.node.kind === 'folder' ? FOLDER : FILE);
      return Errno.SUCCESS;
    },
    fd_seek(descriptor: number, offset: bigint, whence: number, result: number): Errno {
      const file = files.get(descriptor);
      if (!file) return Errno.BADF;
      if (file.stream) return Errno.SPIPE;
      const end = file.node.kind === 'file' ? file.node.contents.length : 0;
      const from = [0, file.position, end][whence];
      if (from === undefined) return Errno.INVAL;
      const position = from + Number(offset);
      if (!(position >= 0 && position <= Number.MAX_SAFE_INTEGER)) return Errno.INVAL;
      file.position = position;
      memory.setUint64(result, position);
      return Errno.SUCCESS;
    },
    fd_read(descriptor: number, vectors: number, count: number, total: number): Errno {
      const file = files.get(descriptor);
      if (!file) return Errno.BADF;
      if (!file.stream && file.node.kind === 'folder') return Errno.ISDIR;
      return eachVector(vectors, count, total, (bytes) => read(file, bytes));
    },
    fd_pread(descriptor: number, vectors: number, count: number, offset: bigint, total: number): Errno {
      const file = files.get(descriptor);
      if (!file) return Errno.BADF;
      if (file.stream || file.node.kind === 'folder') return Errno.SPIPE;
      const there = { ...file, position: Number(BigInt.asUintN(32, offset)) };
      return eachVector(vectors, count, total, (bytes) => read(there, bytes));
    },
    fd_write(descriptor: number, vectors: number, count: number, total: number): Errno {
      const file = files.get(descriptor);
      if (file?.stream !== 'out') return Errno.BADF;
      return eachVector(vectors, count, total, (bytes) => {
        if (bytes.length > 0) write(file.decoder.decode(bytes, { stream: true }));
        return bytes.length;
      });
    },
  };
}

/** An absolute path without `.`, `..` and needless slashes. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** `node` null: a standard stream. */
function writeStat(memory: Memory, buffer: number, node: TreeNode | null): number {
  const STREAM_MODE = 0o020666;
  const FOLDER_MODE = 0o040555;
  const FILE_MODE = 0o100444;
  memory.slice(buffer, STAT_BYTES).fill(0);
  memory.setUint32(buffer, 1);
  memory.setUint32(buffer + 4, !node ? STREAM_MODE : node.kind === 'folder' ? FOLDER_MODE : FILE_MODE);
  memory.setUint32(buffer + 8, 1);
  memory.setUint64(buffer + 24, node?.kind === 'file' ? node.contents.length : 0);
  memory.setUint32(buffer + 32, 4096);
  memory.setUint64(buffer + 88, node?.inode ?? 0);
  return 0;
}

function writeEntry(memory: Memory, entry: number, name: string, node: TreeNode, next: number): void {
  const FOLDER = 4;
  const FILE = 8;
  const bytes = memory.slice(entry, DIRENT_BYTES);
  bytes.fill(0);
  memory.setUint64(entry, node.inode);
  memory.setUint64(entry + 8, next);
  memory.setUint16(entry + 16, DIRENT_BYTES);
  memory.setUint8(entry + 18, node.kind === 'folder' ? FOLDER : FILE);
  bytes.set(encoder.encode(name).subarray(0, LONGEST_NAME), DIRENT_NAME);
}

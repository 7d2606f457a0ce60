// @ts-check
import zlib from 'node:zlib';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip by path, without its folders. Reads what the central directory says; no ZIP64, no encryption.
 *
 * @param {Buffer} zip
 * @returns {Map<string, Buffer>}
 */
export function readZip(zip) {
  const end = zip.length - END_BYTES;
  if (zip.readUInt32LE(end) !== END_OF_CENTRAL)
    throw new Error('this is no zip file, or one with a comment at its end');
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(entry) !== CENTRAL_ENTRY) throw new Error('the zip file is damaged');
    const method = zip.readUInt16LE(entry + 10);
    const packedBytes = zip.readUInt32LE(entry + 20);
    const [nameBytes = 0, extraBytes = 0, commentBytes = 0] = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at));
    const local = zip.readUInt32LE(entry + 42);
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameBytes);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (!name.endsWith('/')) files.set(name, unpack(zip.subarray(start, start + packedBytes), method));
    entry += 46 + nameBytes + extraBytes + commentBytes;
  }
  return files;
}

/**
 * @param {Buffer} packed
 * @param {number} method
 */
function unpack(packed, method) {
  if (method === STORED) return packed;
  if (method === DEFLATED) return zlib.inflateRawSync(packed);
  throw new Error(`the zip file uses compression method ${method}`);
}

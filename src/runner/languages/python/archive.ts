// Files in one: a number, as many bytes of JSON that say each file's name, begin and length, then their contents.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Index = [name: string, start: number, length: number][];

export function packArchive(files: Map<string, Uint8Array>): Uint8Array {
  let end = 0;
  const index: Index = [...files].map(([name, { length }]) => {
    const start = end;
    end += length;
    return [name, start, length];
  });
  const head = encoder.encode(JSON.stringify(index));
  const archive = new Uint8Array(4 + head.length + end);
  new DataView(archive.buffer).setUint32(0, head.length, true);
  archive.set(head, 4);
  let at = 4 + head.length;
  for (const contents of files.values()) {
    archive.set(contents, at);
    at += contents.length;
  }
  return archive;
}

/** The contents are views of the archive, not copies. */
export function unpackArchive(archive: Uint8Array): Map<string, Uint8Array> {
  const headLength = new DataView(archive.buffer, archive.byteOffset).getUint32(0, true);
  const index = JSON.parse(decoder.decode(archive.subarray(4, 4 + headLength))) as Index;
  const contents = archive.subarray(4 + headLength);
  return new Map(index.map(([name, start, length]) => [name, contents.subarray(start, start + length)]));
}

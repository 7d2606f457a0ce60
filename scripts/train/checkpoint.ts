import * as fs from 'node:fs';
import * as v from 'valibot';
import { RecipeSchema } from './recipe';

/** Numbers that JSON has no word for (a training that has run away) come back as NaN. */
const loose = v.pipe(
  v.nullable(v.number()),
  v.transform((value) => value ?? NaN),
);

const HeaderSchema = v.object({
  version: v.literal(1),
  recipe: RecipeSchema,
  progress: v.object({ step: v.number(), loss: loose, accuracy: loose }),
  /** Spent on steps so far. */
  seconds: v.number(),
  cpuSeconds: v.number(),
  tensors: v.array(v.object({ name: v.string(), count: v.number() })),
});
type Header = v.InferOutput<typeof HeaderSchema>;

/** A training in the middle, as it is kept on disk. */
export type Checkpoint = Omit<Header, 'version' | 'tensors'> & { state: Map<string, Float32Array> };

/** What is there can't be gone on from. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}. Go on with the options that it was begun with, or name another folder with --out.`);
  }
}

/** One file: the length of the header, the header as JSON, then the values. Whole or not at all, whenever it is killed. */
export function writeCheckpoint(file: string, { state, ...rest }: Checkpoint): void {
  const tensors = [...state].map(([name, { length }]) => ({ name, count: length }));
  const header = Buffer.from(JSON.stringify({ version: 1, ...rest, tensors } satisfies Header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const values = [...state.values()].map((each) => Buffer.from(each.buffer, each.byteOffset, each.byteLength));
  const unfinished = `${file}.unfinished`;
  fs.writeFileSync(unfinished, Buffer.concat([length, header, ...values]), { flush: true });
  fs.renameSync(unfinished, file);
}

/** @returns null where there is none. @throws CheckpointError when it is not what we write */
export function readCheckpoint(file: string): Checkpoint | null {
  if (!fs.existsSync(file)) return null;
  const bytes = fs.readFileSync(file);
  const end = 4 + (bytes.length < 4 ? 0 : bytes.readUInt32LE(0));
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), HeaderSchema), bytes.toString('utf8', 4, end));
  if (!parsed.success) throw new CheckpointError(file, 'it is no checkpoint of this version');
  const { tensors, recipe, progress, seconds, cpuSeconds } = parsed.output;
  const state = new Map<string, Float32Array>();
  let at = end;
  for (const { name, count } of tensors) {
    if (at + count * 4 > bytes.length) throw new CheckpointError(file, 'it is cut off');
    // A copy, as a Float32Array must begin at a multiple of 4.
    state.set(name, new Float32Array(new Uint8Array(bytes.subarray(at, at + count * 4)).buffer));
    at += count * 4;
  }
  return { recipe, progress, seconds, cpuSeconds, state };
}

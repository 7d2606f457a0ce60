import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as v from 'valibot';
import { LanguageSchema } from '../protocol/runResult';
import { TrainingHistorySchema } from '../protocol/trainingHistory';
import { type Snapshot, SnapshotSchema, TensorDataSchema } from '../protocol/trainingMessage';
import { TrainingPlanSchema } from '../protocol/trainingPlan';
import { TrainingResultSchema } from '../protocol/trainingState';
import type { TrainingRequest } from './runs';

const AboutSchema = v.object({
  version: v.literal(1),
  exercise: v.string(),
  language: LanguageSchema,
  /** Of the learner's text: the weights belong to that code. */
  sourceSha256: v.string(),
  plan: TrainingPlanSchema,
  /** Up to the snapshot's step. */
  history: TrainingHistorySchema,
  /** null: the training was interrupted after this. */
  result: v.nullable(TrainingResultSchema),
});

/** What is kept of a training, to go on from and to show. */
export const CheckpointSchema = v.object({ ...AboutSchema.entries, snapshot: SnapshotSchema });
export type Checkpoint = v.InferOutput<typeof CheckpointSchema>;

const placed = v.array(
  v.object({ ...v.omit(TensorDataSchema, ['bytes']).entries, length: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
);
/** The file's second line: all of it but the tensors' bytes, which follow one after another. */
const HeaderSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    ...AboutSchema.entries,
    snapshot: v.object({ step: SnapshotSchema.entries.step, weights: placed, optimizer: placed }),
  }),
);

const NEWLINE = 10;

/** A checkpoint is damaged, or of another form. It was set aside. */
export class DamagedCheckpointError extends Error {
  override readonly name = 'DamagedCheckpointError';
  constructor(
    readonly file: string,
    why: string,
  ) {
    super(
      `The checkpoint of the last training can't be used: ${why}. It was set aside as ${file}; the training begins anew.`,
    );
  }
}

/**
 * One training's checkpoint: a line with the SHA-256 of all that follows, a line of JSON, the tensors' bytes. Written to a
 * file beside and then moved, so that a process that ends while it writes leaves the one before.
 */
export class CheckpointFile {
  /** One after another, so that the last one stays. */
  private writing: Promise<void> = Promise.resolve();

  constructor(readonly path: string) {}

  /** The file of one learner's file in a folder. */
  static in(folder: string, learnersFile: string): CheckpointFile {
    return new CheckpointFile(path.join(folder, `${sha256(learnersFile)}.checkpoint`));
  }

  /**
   * null where there is none.
   *
   * @throws DamagedCheckpointError for one that can't be read, which is set aside; the system's error
   */
  async read(): Promise<Checkpoint | null> {
    await this.writing.catch(() => undefined);
    let bytes: Buffer;
    try {
      bytes = await fs.readFile(this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    const parsed = parse(bytes);
    if (typeof parsed !== 'string') return parsed;
    const aside = `${this.path}.damaged`;
    await fs.rename(this.path, aside);
    throw new DamagedCheckpointError(aside, parsed);
  }

  /** @throws The system's error. */
  write(checkpoint: Checkpoint): Promise<void> {
    const written = this.writing.catch(() => undefined).then(() => this.replace(serialize(checkpoint)));
    this.writing = written;
    // Whoever asked for it hears of a failure.
    written.catch(() => undefined);
    return written;
  }

  private async replace(bytes: Uint8Array): Promise<void> {
    await fs.mkdir(path.dirname(this.path), { recursive: true });
    const fresh = `${this.path}.${process.pid}.new`;
    try {
      await fs.writeFile(fresh, bytes);
      await fs.rename(fresh, this.path);
    } catch (error) {
      await fs.rm(fresh, { force: true });
      throw error;
    }
  }
}

/** Why a training can't go on from a checkpoint, as half a sentence; null where it can. */
export function whyUnusable(
  kept: Checkpoint,
  { source, plan, exercise, language }: Pick<TrainingRequest, 'source' | 'plan' | 'exercise' | 'language'>,
): string | null {
  if (kept.exercise !== exercise.id || kept.language !== language) return 'its checkpoint is of another exercise';
  if (JSON.stringify(kept.plan) !== JSON.stringify(plan)) return 'its checkpoint is of a training with another plan';
  if (kept.sourceSha256 !== sha256(source)) {
    return `the code has changed since, and the weights at step ${kept.snapshot.step} belong to the code before`;
  }
  return null;
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function serialize({ snapshot, ...about }: Checkpoint): Uint8Array {
  const place = (tensors: Snapshot['weights']): unknown[] =>
    tensors.map(({ shape, dtype, bytes }) => ({ shape, dtype, length: bytes.length }));
  const { step, weights, optimizer } = snapshot;
  const header = { ...about, snapshot: { step, weights: place(weights), optimizer: place(optimizer) } };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...[...weights, ...optimizer].map(({ bytes }) => bytes),
  ]);
  return Buffer.concat([Buffer.from(`${sha256(body)}\n`), body]);
}

/** @returns the checkpoint, or why it is none */
function parse(bytes: Buffer): Checkpoint | string {
  const first = bytes.indexOf(NEWLINE);
  const body = bytes.subarray(first + 1);
  if (first < 0 || bytes.toString('latin1', 0, first) !== sha256(body)) return 'its contents are damaged';
  const end = body.indexOf(NEWLINE);
  const header = v.safeParse(HeaderSchema, body.toString('utf8', 0, Math.max(end, 0)));
  if (!header.success) return `it has another form (${header.issues[0].message})`;
  const { snapshot, ...about } = header.output;
  let at = end + 1;
  const take = (tensors: v.InferOutput<typeof placed>): Snapshot['weights'] =>
    tensors.map(({ length, ...tensor }) => {
      at += length;
      return { ...tensor, bytes: Uint8Array.from(body.subarray(at - length, at)) };
    });
  const { step, weights, optimizer } = snapshot;
  return { ...about, snapshot: { step, weights: take(weights), optimizer: take(optimizer) } };
}

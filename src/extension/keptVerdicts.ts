import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as v from 'valibot';
import { RunResultSchema } from '../protocol/runResult';
import { TextPrintSchema } from './textPrint';

const VerdictSchema = v.object({ status: RunResultSchema.entries.status, print: TextPrintSchema });
export type Verdict = v.InferOutput<typeof VerdictSchema>;

const KeptSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ version: v.literal(1), uri: v.string(), ...VerdictSchema.entries }),
);

/**
 * The last verdict on each learner's file, and the text that it was about: one small file each, in a folder that all
 * windows share. The editor's own storage is one object, of which every window writes its own copy over the others'.
 */
export class KeptVerdicts {
  /** Of this window: one after another, so that the last one stays. */
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /** undefined where none is kept, or none that can be read. */
  async of(uri: string): Promise<Verdict | undefined> {
    await this.writing;
    const text = await fs.readFile(this.fileOf(uri), 'utf8').catch(() => undefined);
    const parsed = v.safeParse(KeptSchema, text);
    if (!parsed.success || parsed.output.uri !== uri) return undefined;
    const { status, print } = parsed.output;
    return { status, print };
  }

  /** @throws The system's error. */
  keep(uri: string, { status, print }: Verdict): Promise<void> {
    return this.afterOthers(async () => {
      await fs.mkdir(this.folder, { recursive: true });
      const file = this.fileOf(uri);
      const fresh = `${file}.${process.pid}.new`;
      await fs.writeFile(fresh, JSON.stringify({ version: 1, uri, status, print }));
      await fs.rename(fresh, file);
    });
  }

  /** The file is gone; one of the same name is another one. @throws The system's error. */
  forget(uri: string): Promise<void> {
    return this.afterOthers(() => fs.rm(this.fileOf(uri), { force: true }));
  }

  private afterOthers(write: () => Promise<void>): Promise<void> {
    const written = this.writing.then(write);
    // Whoever asked for it hears of a failure; the next one is written all the same.
    this.writing = written.catch(() => undefined);
    return written;
  }

  private fileOf(uri: string): string {
    return path.join(this.folder, `${createHash('sha256').update(uri).digest('hex')}.json`);
  }
}

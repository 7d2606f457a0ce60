import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import * as v8 from 'node:v8';
import { frameHeader, FrameReader } from '../protocol/frames';
import type { ToRunner } from '../protocol/runnerMessage';

/**
 * The parent's end of the pipe to a runner. What comes out of it is as little to be trusted as the learner's code:
 * anything that can't be read, of whatever depth or length, is told by `onNonsense` and harms nobody.
 */
export class RunnerChannel extends EventEmitter<{ message: [unknown] }> {
  private readonly reader = new FrameReader();

  constructor(
    private readonly pipe: Duplex,
    private readonly onNonsense: () => void,
  ) {
    super();
    pipe.on('data', (piece: Buffer) => this.read(piece));
    // The process is gone or its end of the pipe is: its `close` event says how.
    pipe.on('error', () => pipe.destroy());
  }

  send(message: ToRunner): void {
    if (!this.pipe.writable) return;
    const bytes = v8.serialize(message);
    this.pipe.write(frameHeader(bytes.length));
    this.pipe.write(bytes);
  }

  private read(piece: Buffer): void {
    let messages: unknown[];
    try {
      messages = this.reader.push(piece).map((frame) => v8.deserialize(frame) as unknown);
    } catch {
      // Whatever it was that could not be read: the process that wrote it is not ours any more.
      this.pipe.removeAllListeners('data');
      this.pipe.resume();
      return this.onNonsense();
    }
    for (const message of messages) this.emit('message', message);
  }
}

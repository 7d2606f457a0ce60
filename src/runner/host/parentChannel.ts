import { Socket } from 'node:net';
import * as v8 from 'node:v8';
import { frameHeader, FrameReader } from '../../protocol/frames';
import type { FromRunner } from '../../protocol/runnerMessage';

/** The file descriptor that the parent has opened for us, after the three that every process has. */
const DESCRIPTOR = 3;

/** The runner's end of the pipe to its parent. */
export class ParentChannel {
  private readonly pipe = new Socket({ fd: DESCRIPTOR, readable: true, writable: true });
  private readonly reader = new FrameReader();
  // Kept before a learner's code is there.
  private readonly serialize = v8.serialize;
  private readonly write = this.pipe.write.bind(this.pipe);

  /** @param onEnd called when the parent is gone */
  constructor(onMessage: (data: unknown) => void, onEnd: () => void) {
    this.pipe.on('data', (piece: Buffer) => {
      for (const frame of this.reader.push(piece)) onMessage(v8.deserialize(frame));
    });
    this.pipe.on('end', onEnd);
    this.pipe.on('error', onEnd);
  }

  send(message: FromRunner): void {
    const bytes = this.serialize(message);
    this.write(frameHeader(bytes.length));
    this.write(bytes);
  }
}

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import * as v8 from 'node:v8';
import { frameHeader, FrameReader } from '../../src/protocol/frames';
import { RunnerChannel } from '../../src/runs/runnerChannel';

const framed = (...bytes: number[]): Uint8Array => Uint8Array.from([...frameHeader(bytes.length), ...bytes]);

describe('frames', () => {
  it('come out as they went in, whatever the pieces', () => {
    const stream = [...framed(1, 2, 3), ...framed(), ...framed(4)];
    for (const size of [1, 2, 3, 5, stream.length]) {
      const reader = new FrameReader();
      const frames: number[][] = [];
      for (let at = 0; at < stream.length; at += size) {
        for (const frame of reader.push(Uint8Array.from(stream.slice(at, at + size)))) frames.push([...frame]);
      }
      assert.deepEqual(frames, [[1, 2, 3], [], [4]]);
    }
  });

  it('of an absurd length are refused', () => {
    assert.throws(() => new FrameReader().push(frameHeader(2 ** 31)), RangeError);
  });
});

describe('the parent’s end of a runner’s pipe', () => {
  function channel(): { pipe: PassThrough; seen: unknown[]; nonsense: () => number } {
    const pipe = new PassThrough();
    const seen: unknown[] = [];
    let nonsense = 0;
    new RunnerChannel(pipe, () => nonsense++).on('message', (message) => seen.push(message));
    return { pipe, seen, nonsense: () => nonsense };
  }
  const message = (value: unknown): Buffer => {
    const bytes = v8.serialize(value);
    return Buffer.concat([frameHeader(bytes.length), bytes]);
  };

  it('hands messages on', () => {
    const { pipe, seen } = channel();
    pipe.write(message({ type: 'output', text: 'hello' }));
    assert.deepEqual(seen, [{ type: 'output', text: 'hello' }]);
  });

  it('takes bytes that mean nothing for nonsense, and goes on living', () => {
    const { pipe, seen, nonsense } = channel();
    pipe.write(Buffer.from([4, 0, 0, 0, 97, 98, 99, 100]));
    assert.equal(nonsense(), 1);
    pipe.write(message('later'));
    assert.deepEqual(seen, []);
  });

  it('takes a value that is nested too deeply for nonsense', () => {
    // Written by hand, as our own serializer would run out of stack as well: arrays of one element in each other.
    const depth = 200_000;
    const open = Buffer.from('A\x01', 'latin1');
    const body = Buffer.concat([Buffer.from([0xff, 0x0f]), ...Array.from({ length: depth }, () => open)]);
    const { pipe, nonsense } = channel();
    pipe.write(Buffer.concat([frameHeader(body.length), body]));
    assert.equal(nonsense(), 1);
  });
});

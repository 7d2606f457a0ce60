import assert from 'node:assert/strict';
import { mapLayout, MOST_CHANNELS } from '../../src/webview/mapLayout';

describe('where the maps of a layer lie', () => {
  const sizes = [
    { height: 24, width: 24, channels: 64 },
    { height: 6, width: 6, channels: 256 },
    { height: 24, width: 24, channels: 3 },
    { height: 1, width: 1, channels: 10 },
    { height: 5, width: 300, channels: 4 },
  ];

  for (const size of sizes) {
    for (const available of [1, 130, 320, 900]) {
      it(`${size.channels} of ${size.height}×${size.width} in ${available} pixels: inside, and none over another`, () => {
        const layout = mapLayout(size, available);
        assert.ok(layout.width <= available + 1e-9, `${layout.width}`);
        const corners = Array.from({ length: layout.channels }, (_, channel) => layout.corner(channel));
        for (const { x, y } of corners) {
          assert.ok(x >= 0 && x + size.width * layout.scale <= layout.width + 1e-9);
          assert.ok(y >= 0 && y + size.height * layout.scale <= layout.height + 1e-9);
        }
        assert.equal(new Set(corners.map(({ x, y }) => `${x} ${y}`)).size, size.channels);
      });
    }
  }

  it('a place of the drawing leads to the value that is drawn there', () => {
    const size = { height: 6, width: 4, channels: 40 };
    const layout = mapLayout(size, 300);
    for (const [channel, row, column] of [
      [0, 0, 0],
      [17, 5, 3],
      [39, 2, 1],
    ] as const) {
      const { x, y } = layout.corner(channel);
      assert.deepEqual(layout.at(x + (column + 0.5) * layout.scale, y + (row + 0.5) * layout.scale), {
        channel,
        row,
        column,
      });
    }
  });

  it('there is no value between two maps, nor after the last', () => {
    const layout = mapLayout({ height: 6, width: 6, channels: 5 }, 110);
    const { x } = layout.corner(1);
    assert.equal(layout.at(x - 1, 1), null);
    assert.equal(layout.at(layout.width - 1, layout.height - 1), null);
    assert.equal(layout.at(-1, 1), null);
  });

  it('of very many channels the first are drawn', () => {
    assert.equal(mapLayout({ height: 2, width: 2, channels: 50_000 }, 600).channels, MOST_CHANNELS);
  });
});

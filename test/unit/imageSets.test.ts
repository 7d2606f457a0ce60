import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { hasImageSets, loadImageSet } from '../../src/runs/imageSets';
import { networkAssets } from '../../src/runs/networkAssets';
import { loadPack } from '../../src/runs/packFiles';

const COURSE = path.resolve(__dirname, '../../exercises/squeezenet');

describe('the images that a course brings', () => {
  const pack = loadPack(COURSE);

  for (const [name, count] of [
    ['train', 5000],
    ['heldOut', 1000],
  ] as const) {
    it(`${name}: ${count} images of 32×32, as many of each class`, async () => {
      const set = await loadImageSet(pack, name);
      assert.equal(set.count, count);
      assert.equal(set.side, 32);
      assert.equal(set.pixels.length, count * 32 * 32 * 3);
      const each = set.classes.map((_, label) => set.labels.filter((value) => value === label).length);
      assert.deepEqual(each, Array<number>(10).fill(count / 10));
    });
  }

  it('are decoded once', async () => {
    assert.equal(await loadImageSet(pack, 'heldOut'), await loadImageSet(pack, 'heldOut'));
  });

  it('begin, in the held-out set, with the images that the network is shown on', async () => {
    const { images } = networkAssets(pack);
    const heldOut = await loadImageSet(pack, 'heldOut');
    assert.deepEqual([...heldOut.labels.subarray(0, images.count)], pack.network.images.labels);
    // libjpeg made the PNG: its colours go over into each other in the same way, but for rounding.
    const difference = images.pixels.reduce((sum, value, i) => sum + Math.abs(value - heldOut.pixels[i]!), 0);
    assert.ok(difference / images.pixels.length < 0.3, `${difference / images.pixels.length} levels on average`);
  });

  it('share no image between the two sets', async () => {
    const keys = async (name: 'train' | 'heldOut'): Promise<string[]> => {
      const { count, side, pixels } = await loadImageSet(pack, name);
      const size = side * side * 3;
      return Array.from({ length: count }, (_, i) =>
        Buffer.from(pixels.subarray(i * size, (i + 1) * size)).toString('latin1'),
      );
    };
    const training = new Set(await keys('train'));
    assert.equal((await keys('heldOut')).filter((key) => training.has(key)).length, 0);
  });

  describe('when something is wrong', () => {
    let folder: string;
    beforeEach(() => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-images-'));
      fs.cpSync(COURSE, folder, { recursive: true });
    });
    afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

    const broken: [name: string, breakIt: () => void, message: RegExp][] = [
      ['none at all', () => fs.rmSync(path.join(folder, 'data'), { recursive: true }), /images\.json: .*ENOENT/],
      ['a sheet missing', () => fs.rmSync(path.join(folder, 'data/test-00.jpg')), /test-00\.jpg: .*ENOENT/],
      [
        'another sheet than the manifest names',
        () => fs.copyFileSync(path.join(folder, 'data/train-00.jpg'), path.join(folder, 'data/test-00.jpg')),
        /test-00\.jpg: its contents are not those/,
      ],
      ['a label without a class', () => edit('"classes": ["airplane", ', '"classes": ['), /a label names no class/],
      ['fewer tiles than labels', () => edit(/"rows": 25/g, '"rows": 2'), /more than tiles/],
      ['tiles of another size', () => edit('"tile": 32', '"tile": 16'), /1280×800, not 40×25 tiles of 16/],
    ];
    const edit = (from: string | RegExp, to: string): void => {
      const file = path.join(folder, 'data/images.json');
      const text = fs.readFileSync(file, 'utf8');
      const edited = text.replace(from, to);
      assert.notEqual(edited, text);
      fs.writeFileSync(file, edited);
    };
    for (const [name, breakIt, message] of broken) {
      it(`with ${name} says so`, async () => {
        breakIt();
        await assert.rejects(loadImageSet(loadPack(folder), 'heldOut'), message);
      });
    }

    it('a course without images has none, and is a course all the same', () => {
      assert.ok(hasImageSets(loadPack(folder)));
      fs.rmSync(path.join(folder, 'data'), { recursive: true });
      assert.ok(!hasImageSets(loadPack(folder)));
    });
  });
});

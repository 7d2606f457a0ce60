import assert from 'node:assert/strict';
import { type Machine, obstacleTo } from '../../src/install/obstacle';
import { PACKAGES } from '../../src/install/packages';

const LINUX: Machine = { platform: 'linux', arch: 'x64', glibc: [2, 36], hasNvidiaDriver: true };

describe('what keeps a package from a machine', () => {
  it('is nothing where it runs', () => {
    for (const wanted of Object.values(PACKAGES)) assert.equal(obstacleTo(wanted, LINUX), null, wanted.id);
    const mac: Machine = { platform: 'darwin', arch: 'arm64', glibc: null, hasNvidiaDriver: false };
    assert.equal(obstacleTo(PACKAGES.webgpu, mac), null);
  });

  it('is another platform, where the GPU is WebGPU’s', () => {
    for (const platform of ['win32', 'darwin']) {
      const obstacle = obstacleTo(PACKAGES.cuda, { ...LINUX, platform, glibc: null });
      assert.match(obstacle!.why, new RegExp(`it is for linux-x64, and this is ${platform}-x64`));
      assert.match(obstacle!.next, /the GPU is WebGPU's/);
    }
  });

  it('is an old or another C library', () => {
    assert.match(obstacleTo(PACKAGES.webgpu, { ...LINUX, glibc: [2, 31] })!.why, /needs glibc 2\.34.*has 2\.31/);
    assert.match(obstacleTo(PACKAGES.tensorflow, { ...LINUX, glibc: null })!.why, /another C library/);
  });

  it('is a missing driver, before 3.3 GB are downloaded for it', () => {
    const machine = { ...LINUX, hasNvidiaDriver: false };
    assert.match(obstacleTo(PACKAGES.cuda, machine)!.why, /no NVIDIA driver/);
    assert.equal(obstacleTo(PACKAGES.tensorflow, machine), null);
  });
});

/** A file of the Python package index, of which only libraries are used: nothing in it is run by Python. */
export interface Wheel {
  project: string;
  version: string;
  /** Of the file, in hexadecimal. */
  sha256: string;
  bytes: number;
}

export type InstallableId = 'tensorflow' | 'cuda' | 'webgpu';

interface Installable {
  id: InstallableId;
  title: string;
  /** Of what computes. */
  version: string;
  /** What is kept of it on disk. */
  unpackedBytes: number;
  /** The C library that it needs on Linux at least, as [major, minor]. */
  glibc: readonly [number, number];
  /** Where it runs, as `<process.platform>-<process.arch>`. */
  runsOn: readonly string[];
}

/** Libraries out of wheels. */
export interface WheelPackage extends Installable {
  from: 'pip';
  wheels: readonly Wheel[];
  /** The platforms whose files may be taken, as pip names them. */
  platforms: readonly string[];
  /** Of the files in the wheels, those that are kept. Where they lie in a wheel is where they have to lie afterwards. */
  kept: RegExp;
}

/** A package of npm's registry with native modules for several platforms, of which this one's is kept. */
export interface NpmPackage extends Installable {
  from: 'npm';
  name: string;
  downloadBytes: number;
  /** It and all that it asks for, so that npm takes nothing else: versions, and hashes of their archives. */
  locked: Readonly<Record<string, { version: string; integrity: string; dependencies?: Record<string, string> }>>;
  /** The folder of its native modules, with one folder `<platform>-<arch>` for each platform. */
  nativeFolder: string;
}

/** A backend that is too large to be shipped, and is downloaded when it is asked for. */
export type InstallablePackage = WheelPackage | NpmPackage;

const PLATFORMS = ['manylinux_2_17', 'manylinux2014', 'manylinux_2_12', 'manylinux2010'];

/**
 * `tensorflow` and `cuda`: the libraries of TensorFlow's own wheels, with those of CUDA that its extra `and-cuda` names. 2.13 for the CPU, as it is
 * the smallest one that rounds whole numbers rightly; 2.21 for CUDA, as its CUDA 12.5 and cuDNN 9 are of today. `webgpu`: Dawn for Node, Chromium's WebGPU.
 */
export const PACKAGES = {
  tensorflow: {
    from: 'pip',
    id: 'tensorflow',
    version: '2.13.1',
    runsOn: ['linux-x64'],
    title: 'TensorFlow for the CPU',
    wheels: [
      {
        project: 'tensorflow-cpu',
        version: '2.13.1',
        sha256: '87be6e61314b2c0fa062f71e26e41d6a17e162ffe4da72c820fe8f1fc94d97fe',
        bytes: 186_594_601,
      },
    ],
    unpackedBytes: 561_000_000,
    glibc: [2, 17],
    platforms: PLATFORMS.map((platform) => `${platform}_x86_64`),
    kept: /^tensorflow\/libtensorflow_(cc|framework)\.so\.2$/,
  },
  cuda: {
    from: 'pip',
    id: 'cuda',
    version: '2.21.0',
    runsOn: ['linux-x64'],
    title: 'TensorFlow for NVIDIA GPUs (CUDA)',
    wheels: [
      {
        project: 'tensorflow',
        version: '2.21.0',
        sha256: '9056fbc9ba04235810b71ae6cbd958a196e8804fb53bbcffbf3e23b56155f124',
        bytes: 572_440_367,
      },
      {
        project: 'nvidia-cublas-cu12',
        version: '12.9.3.13',
        sha256: 'd7d51055f161b317c7105ddaae90e71eda059026074ffef93cf7cde2886bfe72',
        bytes: 581_217_458,
      },
      {
        project: 'nvidia-cuda-cupti-cu12',
        version: '12.9.79',
        sha256: '096bcf334f13e1984ba36685ad4c1d6347db214de03dbb6eebb237b41d9d934f',
        bytes: 10_814_997,
      },
      {
        project: 'nvidia-cuda-nvrtc-cu12',
        version: '12.9.86',
        sha256: '210cf05005a447e29214e9ce50851e83fc5f4358df8b453155d5e1918094dcb4',
        bytes: 89_568_129,
      },
      {
        project: 'nvidia-cuda-runtime-cu12',
        version: '12.9.79',
        sha256: '25bba2dfb01d48a9b59ca474a1ac43c6ebf7011f1b0b8cc44f54eb6ac48a96c3',
        bytes: 3_493_179,
      },
      {
        project: 'nvidia-cudnn-cu12',
        version: '9.28.0.42',
        sha256: '9ff58b7f36dacd0a93e89f8f2957b52466889217963701daa15e577317cfa375',
        bytes: 716_538_495,
      },
      {
        project: 'nvidia-cufft-cu12',
        version: '11.4.1.4',
        sha256: 'c67884f2a7d276b4b80eb56a79322a95df592ae5e765cf1243693365ccab4e28',
        bytes: 200_877_592,
      },
      {
        project: 'nvidia-curand-cu12',
        version: '10.3.10.19',
        sha256: '49b274db4780d421bd2ccd362e1415c13887c53c214f0d4b761752b8f9f6aa1e',
        bytes: 68_295_626,
      },
      {
        project: 'nvidia-cusolver-cu12',
        version: '11.7.5.82',
        sha256: '15da72d1340d29b5b3cf3fd100e3cd53421dde36002eda6ed93811af63c40d88',
        bytes: 338_117_415,
      },
      {
        project: 'nvidia-cusparse-cu12',
        version: '12.5.10.65',
        sha256: '73060ce019ac064a057267c585bf1fd5a353734151f87472ff02b2c5c9984e78',
        bytes: 366_465_088,
      },
      {
        project: 'nvidia-nccl-cu12',
        version: '2.32.3',
        sha256: 'bb94b2348e4861d5e8aa00b36c3d12d9bdf9c6369b82cbb723de0b582280a21c',
        bytes: 351_526_311,
      },
      {
        project: 'nvidia-nvjitlink-cu12',
        version: '12.9.86',
        sha256: 'e3f1171dbdc83c5932a45f0f4c99180a70de9bd2718c1ab77d14104f6d7147f9',
        bytes: 39_748_338,
      },
    ],
    unpackedBytes: 5_300_000_000,
    glibc: [2, 27],
    platforms: ['manylinux_2_27', 'manylinux_2_25', ...PLATFORMS].map((platform) => `${platform}_x86_64`),
    kept: /^(tensorflow\/libtensorflow_(cc|framework)\.so\.2|nvidia\/[a-z_]+\/lib\/[^/]+\.so[.\d]*)$/,
  },
  webgpu: {
    from: 'npm',
    id: 'webgpu',
    title: 'WebGPU (Dawn)',
    version: '0.6.2',
    runsOn: ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'],
    name: 'webgpu',
    downloadBytes: 51_300_000,
    // 19 MB on Linux for ARM; those of Windows come with two compilers of shaders.
    unpackedBytes: process.platform === 'win32' ? 41_000_000 : 22_000_000,
    glibc: [2, 34],
    nativeFolder: 'dist',
    locked: {
      webgpu: {
        version: '0.6.2',
        integrity: 'sha512-3L4GfmqJLvYUIEWJngEQY+2HQiUlAFkg8+P8NDDj3Xx5hHHIFO/r8JW+ynfqBj7kHN4mbnwO74uB+lrRtLhp4Q==',
        dependencies: { '@webgpu/types': '^0.1.72', debug: '^4.4.0' },
      },
      '@webgpu/types': {
        version: '0.1.74',
        integrity: 'sha512-lgiI4hbuLcI9unnm2cL/tvCaQU45dp0xcLWJh5uB/9MBGvIA4F8XIk7nSiBeg+K4xWGYwgZKn80LmERI5CxoTA==',
      },
      debug: {
        version: '4.4.3',
        integrity: 'sha512-RGwwWnwQvkVfavKVt22FGLw+xYSdzARwm0ru6DhTVA3umU5hZc28V3kO4stgYryrTlLpuvgI9GiijltAjNbcqA==',
        dependencies: { ms: '^2.1.3' },
      },
      ms: {
        version: '2.1.3',
        integrity: 'sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==',
      },
    },
  },
} as const satisfies Record<InstallableId, InstallablePackage>;

/** What has to be downloaded, in bytes. */
export function downloadBytes(wanted: InstallablePackage): number {
  return wanted.from === 'npm' ? wanted.downloadBytes : wanted.wheels.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A size for people: `187 MB`, `3.3 GB`. */
export function sizeText(bytes: number): string {
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

import { type Profiler, Session } from 'node:inspector/promises';

/** What the extension host did meanwhile, sampled ten times a millisecond. */
export async function profiled(body: () => Promise<void>): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 100 });
    await session.post('Profiler.start');
    await body();
    return (await session.post('Profiler.stop')).profile;
  } finally {
    session.disconnect();
  }
}

/** Milliseconds in which a function of a script was running, or had called what was. */
export function msIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, script: string): number {
  const inScript = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number, isCalled: boolean): void => {
    const { callFrame, children = [] } = byId.get(id)!;
    const isIn = isCalled || callFrame.url.endsWith(script);
    if (isIn) inScript.add(id);
    for (const child of children) mark(child, isIn);
  };
  const [root] = nodes;
  if (root) mark(root.id, false);
  return samples.reduce((ms, id, place) => ms + (inScript.has(id) ? timeDeltas[place]! / 1000 : 0), 0);
}

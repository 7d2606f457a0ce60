import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import { backpropagateGradients, getFilteredNodesXToY, type TapeNode } from '@tensorflow/tfjs-core/dist/tape';
import * as tf from '../../tensorflow';
import type { Handles } from './handles';

/** Operations through which TensorFlow lets no gradient pass. (tfjs gives 0 for some of them.) */
const WITHOUT_GRADIENT = new Set(['ceil', 'floor', 'floorDiv', 'round', 'stopGradient']);

/** What one operation left: its nodes hold copies of what their gradients need. */
interface Entry {
  nodes: TapeNode[];
  /** Tapes that have it. With the last one gone, the copies are let go. */
  holders: number;
}

interface Tape {
  isRecording: boolean;
  watchesVariables: boolean;
  entries: Entry[];
  /** Ids of the tensors that gradients may be asked for, and of all that was computed from them. */
  tracked: Set<number>;
  /** Handles of the variables that were used. */
  variables: Set<number>;
}

/** The parts of tfjs's engine that `tf.grads` is made of, and that are not in its types. */
interface TapingEngine {
  state: { activeTape: TapeNode[] | null };
  startTape(): void;
  endTape(): void;
}

/**
 * `tf.GradientTape`s. tfjs's own tape records an operation's kernels, and its own gradients lead back through them; what
 * is kept here is which tape has which operations, as several can record at once and each may be asked at any time.
 */
export class GradientTapes {
  private readonly tapes = new Map<number, Tape>();
  private next = 1;

  constructor(private readonly handles: Handles) {}

  start(watchesVariables: boolean): number {
    const tape = { isRecording: true, watchesVariables, entries: [], tracked: new Set<number>() };
    this.tapes.set(this.next, { ...tape, variables: new Set() });
    return this.next++;
  }

  setRecording(tape: number, isRecording: boolean): void {
    this.tape(tape).isRecording = isRecording;
  }

  /** Gradients with respect to these may be asked for. */
  watch(tape: number, handles: number[]): void {
    const { tracked, variables } = this.tape(tape);
    for (const handle of handles) {
      const tensor = this.handles.get(handle);
      tracked.add(tensor.id);
      if (tensor instanceof tf.Variable) variables.add(handle);
    }
  }

  /** Handles of the variables that were used while the tape was recording. */
  watchedVariables(tape: number): number[] {
    return [...this.tape(tape).variables];
  }

  /** Has an operation computed, and keeps it on the tapes that it concerns. */
  record(operation: string, inputs: number[], compute: () => Tensor[]): Tensor[] {
    const tapes = WITHOUT_GRADIENT.has(operation) ? [] : this.concerned(inputs);
    return tapes.length === 0 ? compute() : this.keepOn(tapes, compute);
  }

  /**
   * Gradients of the sum of the targets with respect to each source; null for a source that does not lead to them.
   * `seeds` are the gradients of the targets themselves: null for ones.
   */
  gradients(tape: number, targets: Tensor[], sources: Tensor[], seeds: (Tensor | null)[]): (Tensor | null)[] {
    const { entries, tracked } = this.tape(tape);
    const nodes = entries.flatMap((entry) => entry.nodes);
    const found: (Tensor | null)[] = sources.map(() => null);
    const asked = sources.map((source, i) => ({ source, i })).filter(({ source }) => tracked.has(source.id));
    const compute = (): Tensor[] => {
      targets.forEach((target, t) => {
        if (asked.length === 0 || !tracked.has(target.id)) return;
        const gradients = back(
          nodes,
          target,
          seeds[t] ?? null,
          asked.map(({ source }) => source),
        );
        asked.forEach(({ i }, k) => {
          const gradient = gradients[k];
          if (gradient) found[i] = found[i] ? tf.add(found[i], gradient) : gradient;
        });
      });
      return found.filter((gradient) => gradient !== null);
    };
    const inside = (): Tensor[] => tf.tidy(compute);
    const others = [...this.tapes.values()].filter((other) => other.isRecording && other !== this.tapes.get(tape));
    // Another tape that is recording differentiates the gradients in turn.
    if (others.length > 0) this.keepOn(others, inside);
    else inside();
    return found;
  }

  /** Forgets what was recorded; the tape can go on. */
  reset(id: number): void {
    const tape = this.tape(id);
    for (const entry of tape.entries) {
      if (--entry.holders === 0) forget(entry.nodes);
    }
    tape.entries = [];
    tape.tracked.clear();
    tape.variables.clear();
  }

  release(id: number): void {
    if (!this.tapes.has(id)) return;
    this.reset(id);
    this.tapes.delete(id);
  }

  /** The tapes that record, and track at least one of the inputs. */
  private concerned(inputs: number[]): Tape[] {
    if (this.tapes.size === 0) return [];
    return [...this.tapes.values()].filter((tape) => {
      if (!tape.isRecording) return false;
      let isConcerned = false;
      for (const handle of inputs) {
        const tensor = this.handles.get(handle);
        if (tape.watchesVariables && isTrainable(tensor)) {
          tape.tracked.add(tensor.id);
          tape.variables.add(handle);
        }
        isConcerned ||= tape.tracked.has(tensor.id);
      }
      return isConcerned;
    });
  }

  private keepOn(tapes: Tape[], compute: () => Tensor[]): Tensor[] {
    const engine = tf.engine() as unknown as TapingEngine;
    let outputs: Tensor[] | null = null;
    let nodes: TapeNode[] = [];
    engine.startTape();
    try {
      outputs = compute();
    } finally {
      engine.endTape();
      nodes = engine.state.activeTape ?? [];
      engine.state.activeTape = null;
      if (!outputs) forget(nodes);
    }
    // Comparisons, and whatever else gives no floats, lead no gradient anywhere: tfjs has none for them.
    const [leading, others] = [nodes.filter(givesFloats), nodes.filter((node) => !givesFloats(node))];
    forget(others);
    const entry = { nodes: inOrder(leading), holders: tapes.length };
    for (const tape of tapes) {
      tape.entries.push(entry);
      for (const output of outputs) if (output.dtype === 'float32') tape.tracked.add(output.id);
    }
    return outputs;
  }

  private tape(id: number): Tape {
    const tape = this.tapes.get(id);
    if (!tape) throw new Error('This gradient tape is not there any longer.');
    return tape;
  }
}

/** Lets go what the nodes keep for their gradients. */
function forget(nodes: TapeNode[]): void {
  for (const node of nodes) for (const saved of node.saved ?? []) saved.dispose();
}

function givesFloats(node: TapeNode): boolean {
  return node.outputs.some(({ dtype }) => dtype === 'float32');
}

function isTrainable(tensor: Tensor): boolean {
  return tensor instanceof tf.Variable && (tensor as Variable).trainable && tensor.dtype === 'float32';
}

function back(nodes: TapeNode[], target: Tensor, seed: Tensor | null, sources: Tensor[]): (Tensor | undefined)[] {
  const gradients: Record<number, Tensor> = { [target.id]: seed ? tf.clone(seed) : tf.onesLike(target) };
  const leading = getFilteredNodesXToY(nodes, sources, target);
  backpropagateGradients(gradients, leading, (compute) => tf.tidy(compute as () => Tensor), tf.add);
  return sources.map((source) => gradients[source.id]);
}

/**
 * Nodes after those that make their inputs. tfjs notes the copy of an output that a gradient needs before the kernel
 * that makes this output, which loses the way back through the copy: second derivatives go there.
 */
function inOrder(nodes: TapeNode[]): TapeNode[] {
  if (nodes.length < 2) return nodes;
  const makers = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output.id, node] as const)));
  const ordered = new Set<TapeNode>();
  const add = (node: TapeNode): void => {
    if (ordered.has(node)) return;
    for (const input of Object.values(node.inputs)) {
      const maker = makers.get(input.id);
      if (maker && maker !== node) add(maker);
    }
    ordered.add(node);
  };
  nodes.forEach(add);
  return [...ordered];
}

import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import * as tf from '../../tensorflow';
import type { EngineHooks } from '../../trace/engineHooks';
import type { Question } from './bridge';
import type { GradientTapes } from './gradients';
import type { Handles } from './handles';

/** What the questions below are answered with. */
interface Engine {
  handles: Handles;
  tapes: GradientTapes;
}

const integer = v.pipe(v.number(), v.integer());
const variableForm = v.object({ trainable: v.boolean(), counted: v.boolean() });
const assignForm = v.object({ how: v.picklist(['set', 'add', 'subtract']) });
const adamForm = v.object({ alpha: v.number(), beta1: v.number(), beta2: v.number(), epsilon: v.number() });
const tapeForm = v.object({ tape: integer });
const startForm = v.object({ watchesVariables: v.boolean() });
const recordingForm = v.object({ tape: integer, isRecording: v.boolean() });
const seeds = v.pipe(v.array(v.boolean()), v.maxLength(2 ** 16));
/** `seeds`: for each target, whether the gradient it begins with is among the inputs. */
const gradientForm = v.object({ tape: integer, targets: integer, sources: integer, seeds });

/** Making and changing variables. */
export function variableQuestions({ handles }: Engine, engineHooks: EngineHooks): Record<string, Question> {
  return {
    /** A variable of the input's value. Not `counted`: whoever asks has it counted in a row later, or never. */
    variable: ([input], attributes) => {
      const { trainable, counted } = v.parse(variableForm, attributes);
      const make = (): Variable => tf.variable(handles.get(input!), trainable);
      const variable = counted ? make() : engineHooks.withoutCounting(make);
      return { tensors: [[handles.put(variable), variable.shape, variable.dtype]] };
    },
    assign: ([target, input], attributes) => {
      const { how } = v.parse(assignForm, attributes);
      const variable = handles.get(target!);
      if (!(variable instanceof tf.Variable)) throw new Error('Only a variable can be assigned a value.');
      const value = handles.get(input!);
      if (how === 'set') {
        variable.assign(value as never);
        return { value: null };
      }
      const changed = engineHooks.withoutRows(() =>
        how === 'add' ? tf.add(variable, value) : tf.sub(variable, value),
      );
      variable.assign(changed as never);
      changed.dispose();
      return { value: null };
    },
  };
}

/** Steps of an optimizer, for all variables at once: one request for each operation on each of them would take longer. */
export function optimizerQuestions({ handles }: Engine, engineHooks: EngineHooks): Record<string, Question> {
  return {
    /** Inputs: variables, their moving averages of gradients, those of squares, gradients. */
    adam: (inputs, attributes) => {
      const { alpha, beta1, beta2, epsilon } = v.parse(adamForm, attributes);
      const count = inputs.length / 4;
      const quarter = (place: number): Tensor[] =>
        inputs.slice(place * count, (place + 1) * count).map((each) => handles.get(each));
      const [targets, means, squares, gradients] = [quarter(0), quarter(1), quarter(2), quarter(3)];
      const variables = [...targets, ...means, ...squares];
      if (!variables.every((each) => each instanceof tf.Variable))
        throw new Error('Only a variable can be assigned a value.');
      const towards = (old: Tensor, value: Tensor, rate: number): Tensor =>
        tf.add(old, tf.mul(tf.sub(value, old), rate));
      engineHooks.withoutRows(() =>
        gradients.forEach((gradient, at) =>
          tf.tidy(() => {
            const mean = towards(means[at]!, gradient, 1 - beta1);
            const square = towards(squares[at]!, tf.square(gradient), 1 - beta2);
            const step = tf.div(tf.mul(mean, alpha), tf.add(tf.sqrt(square), epsilon));
            const moved: Tensor = tf.sub(targets[at]!, step);
            (targets[at] as Variable).assign(moved);
            (means[at] as Variable).assign(mean);
            (squares[at] as Variable).assign(square);
          }),
        ),
      );
      return { value: null };
    },
  };
}

/** `tf.GradientTape`. */
export function gradientQuestions({ handles, tapes }: Engine, engineHooks: EngineHooks): Record<string, Question> {
  return {
    tapeStart: (_, attributes) => ({ value: tapes.start(v.parse(startForm, attributes).watchesVariables) }),
    tapeRecording: (_, attributes) => {
      const { tape, isRecording } = v.parse(recordingForm, attributes);
      tapes.setRecording(tape, isRecording);
      return { value: null };
    },
    tapeWatch: (inputs, attributes) => {
      tapes.watch(v.parse(tapeForm, attributes).tape, inputs);
      return { value: null };
    },
    tapeVariables: (_, attributes) => ({ value: tapes.watchedVariables(v.parse(tapeForm, attributes).tape) }),
    tapeReset: (_, attributes) => {
      tapes.reset(v.parse(tapeForm, attributes).tape);
      return { value: null };
    },
    tapeRelease: (_, attributes) => {
      tapes.release(v.parse(tapeForm, attributes).tape);
      return { value: null };
    },
    /** Inputs: targets, sources, then the gradients that targets begin with. Answers null for unconnected sources. */
    gradient: (inputs, attributes) => {
      const { tape, targets, sources, seeds } = v.parse(gradientForm, attributes);
      const tensors = inputs.map((each) => handles.get(each));
      const given = tensors.slice(targets + sources);
      const found = engineHooks.withoutRows(() =>
        tapes.gradients(
          tape,
          tensors.slice(0, targets),
          tensors.slice(targets, targets + sources),
          seeds.map((isGiven) => (isGiven ? (given.shift() as Tensor) : null)),
        ),
      );
      return { value: found.map((tensor) => tensor && [handles.put(tensor), tensor.shape, tensor.dtype]) };
    },
  };
}

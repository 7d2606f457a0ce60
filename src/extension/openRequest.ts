import * as v from 'valibot';
import { LanguageSchema } from '../protocol/runResult';
import { ExerciseItem } from './exerciseTree';

const RequestSchema = v.object({
  /** Its id, or the course's and its own: `squeezenet/logits`. Asked for where it is left out. */
  exercise: v.optional(v.string()),
  /** The one that the learner has chosen where it is left out. */
  language: v.optional(LanguageSchema),
});
export type OpenRequest = v.InferOutput<typeof RequestSchema>;

/** What `convolab.open` is asked for: by the tree, by a menu, or by a keybinding with `args`. */
export function openRequest(argument: unknown): OpenRequest {
  if (argument instanceof ExerciseItem) return { exercise: argument.id };
  if (typeof argument === 'string') return { exercise: argument };
  const parsed = v.safeParse(RequestSchema, argument);
  return parsed.success ? parsed.output : {};
}

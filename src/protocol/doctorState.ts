import * as v from 'valibot';
import { DiagnosisSchema } from './diagnosis';
import { ChosenSchema } from './doctorResult';
import { BackendChoiceSchema } from './runnerMessage';
import { LanguageSchema } from './runResult';

/** What a backend needs, and can be installed here. */
export const InstallOfferSchema = v.object({
  /** What **Install** is asked to install. */
  id: v.string(),
  /** `51 MB to download, 22 MB on disk` */
  size: v.string(),
  installed: v.boolean(),
  /** While it is being installed: how far that is, in words. */
  progress: v.nullable(v.string()),
});

/** One backend. */
export const DoctorRowSchema = v.object({
  id: v.string(),
  title: v.string(),
  about: v.string(),
  /** What the setting is when it is chosen by hand. */
  choice: BackendChoiceSchema,
  /** null: not tested yet, or what was found out holds no more. */
  diagnosis: v.nullable(DiagnosisSchema),
  test: v.nullable(v.picklist(['waiting', 'running'])),
  /** Languages whose runs use it, by what is known. */
  usedFor: v.array(LanguageSchema),
  /** null where nothing can be installed. */
  offer: v.nullable(InstallOfferSchema),
});
export type DoctorRow = v.InferOutput<typeof DoctorRowSchema>;

/** All that the doctor's page shows. The host owns it and posts it whole; the page asks for it by saying `ready`. */
export const DoctorStateSchema = v.object({
  version: v.literal(1),
  /** Best first. */
  rows: v.array(DoctorRowSchema),
  /** The setting, as it is. */
  choice: BackendChoiceSchema,
  /** What runs would use now, and why. */
  used: v.array(v.object({ language: LanguageSchema, chosen: ChosenSchema })),
  /** A test under way. */
  testing: v.nullable(v.object({ name: v.string(), done: v.number(), total: v.number() })),
  /** null: tests are possible. Otherwise why not, and what to do (Restricted Mode). */
  blocked: v.nullable(v.string()),
  /** Where this is, for the foot of the page. */
  platform: v.string(),
  node: v.string(),
  storage: v.string(),
});
export type DoctorState = v.InferOutput<typeof DoctorStateSchema>;

/** Webview → host. */
export const DoctorRequestSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('test'), training: v.boolean() }),
  v.object({ type: v.literal('cancel') }),
  v.object({ type: v.literal('copy') }),
  v.object({ type: v.literal('choose'), choice: BackendChoiceSchema }),
  v.object({ type: v.literal('install'), id: v.string() }),
  v.object({ type: v.literal('remove'), id: v.string() }),
  v.object({ type: v.literal('trust') }),
]);
export type DoctorRequest = v.InferOutput<typeof DoctorRequestSchema>;

/** Host → webview. */
export const DoctorMessageSchema = v.variant('type', [
  v.object({ type: v.literal('state'), state: DoctorStateSchema }),
  v.object({ type: v.literal('copied') }),
]);
export type DoctorMessage = v.InferOutput<typeof DoctorMessageSchema>;

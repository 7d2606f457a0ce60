import * as v from 'valibot';
import { FromRunnerSchema, ToRunnerSchema } from './runnerMessage';

const worker = v.pipe(v.number(), v.integer());

/** Host → webview: what to do with workers, which have numbers. */
export const WorkerOrderSchema = v.variant('type', [
  /** Once a page, before the first worker: the script that each of them runs. */
  v.object({ type: v.literal('workerCode'), code: v.instance(Uint8Array) }),
  v.object({ type: v.literal('workerStart'), worker }),
  v.object({ type: v.literal('workerTell'), worker, message: ToRunnerSchema }),
  v.object({ type: v.literal('workerEnd'), worker }),
]);
export type WorkerOrder = v.InferOutput<typeof WorkerOrderSchema>;

/** Webview → host. */
export const WorkerReportSchema = v.variant('type', [
  /** Its script runs. Where it does not, nobody says anything: some policies refuse silently. */
  v.object({ type: v.literal('workerAwake'), worker }),
  v.object({ type: v.literal('workerSays'), worker, message: FromRunnerSchema }),
  v.object({ type: v.literal('workerFailed'), worker, why: v.pipe(v.string(), v.maxLength(1_000)) }),
]);
export type WorkerReport = v.InferOutput<typeof WorkerReportSchema>;

/** What a worker's script says first. */
export const AWAKE = 'awake';

import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { type WorkerOrder, WorkerReportSchema } from '../protocol/panelWorker';
import type { EditorWorker, EditorWorkers, WorkerEnd, WorkerListener } from '../runs/editorWorkers';
import type { ExercisePanel } from './exercisePanel';

/** A page loads, and a worker's script is read, in a fraction of that: what is silent for longer stays so. */
const AWAKE_MS = 30_000;

const PANEL_GONE: WorkerEnd = { why: 'the panel, in which it computed, was closed or hidden', panelGone: true };
const SILENT: WorkerEnd = { why: `the panel gave no answer within ${AWAKE_MS / 1000} s`, panelGone: false };

interface PanelWorker {
  listener: WorkerListener;
  /** Ends it when it does not come to life. */
  watchdog: NodeJS.Timeout;
  /** Orders for it before the page was there. */
  waiting: WorkerOrder[];
}

/** Workers of the panel's page. They end with it: when the panel is closed, hidden, or moved to another window. */
export class PanelWorkers implements EditorWorkers, vscode.Disposable {
  private readonly workers = new Map<number, PanelWorker>();
  private count = 0;
  /** The page has the script. */
  private hasCode = false;
  private readonly subscriptions: vscode.Disposable[];

  /** @param script the bundle that a worker runs */
  constructor(
    private readonly panel: ExercisePanel,
    private readonly script: string,
  ) {
    this.subscriptions = [
      panel.onDidLosePage(() => this.losePage()),
      panel.onDidLoadPage(() => this.sendWaiting()),
      panel.onDidReceive((message) => this.receive(message)),
    ];
  }

  get canStart(): boolean {
    return this.panel.isVisible;
  }

  /** The panel's device is that of the machine, and the browser, that shows the window. */
  get key(): string {
    const { appName, appHost, uiKind, machineId, remoteName } = vscode.env;
    const facts = [vscode.version, appName, appHost, uiKind, machineId, remoteName];
    return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  }

  start(listener: WorkerListener): EditorWorker {
    const id = ++this.count;
    const watchdog = setTimeout(() => this.end(id, SILENT), AWAKE_MS);
    this.workers.set(id, { listener, watchdog, waiting: [{ type: 'workerStart', worker: id }] });
    if (!this.canStart) setImmediate(() => this.end(id, PANEL_GONE));
    else if (this.panel.hasPage) this.sendWaiting();
    return {
      send: (message) => this.send(id, { type: 'workerTell', worker: id, message }),
      end: () => this.forget(id) && this.post({ type: 'workerEnd', worker: id }),
    };
  }

  dispose(): void {
    for (const { watchdog } of this.workers.values()) clearTimeout(watchdog);
    this.workers.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private send(id: number, order: WorkerOrder): void {
    const worker = this.workers.get(id);
    if (!worker) return;
    if (this.hasCode && worker.waiting.length === 0) this.post(order);
    else worker.waiting.push(order);
  }

  /** The page is there: gives it what was asked for before. */
  private sendWaiting(): void {
    if (![...this.workers.values()].some(({ waiting }) => waiting.length > 0)) return;
    if (this.hasCode) return this.postWaiting();
    const { page } = this.panel;
    fs.readFile(this.script).then(
      (code) => {
        // It may be another page by now, which asks for itself.
        if (page !== this.panel.page || this.hasCode) return;
        this.post({ type: 'workerCode', code: new Uint8Array(code) });
        this.hasCode = true;
        this.postWaiting();
      },
      (error: unknown) => {
        const why = `a part of Convolab can't be read (${String(error)})`;
        for (const id of [...this.workers.keys()]) this.end(id, { why, panelGone: false });
      },
    );
  }

  private postWaiting(): void {
    for (const { waiting } of this.workers.values()) for (const order of waiting.splice(0)) this.post(order);
  }

  private post(order: WorkerOrder): void {
    this.panel.post(order);
  }

  private receive(message: unknown): void {
    const parsed = v.safeParse(WorkerReportSchema, message);
    if (!parsed.success) return;
    const report = parsed.output;
    const worker = this.workers.get(report.worker);
    if (!worker) return;
    if (report.type === 'workerAwake') clearTimeout(worker.watchdog);
    else if (report.type === 'workerSays') worker.listener.onMessage(report.message);
    else this.end(report.worker, { why: `its worker failed (${report.why})`, panelGone: false });
  }

  private losePage(): void {
    this.hasCode = false;
    for (const id of [...this.workers.keys()]) this.end(id, PANEL_GONE);
  }

  private end(id: number, end: WorkerEnd): void {
    const worker = this.workers.get(id);
    if (!worker || !this.forget(id)) return;
    this.post({ type: 'workerEnd', worker: id });
    worker.listener.onEnd(end);
  }

  private forget(id: number): boolean {
    clearTimeout(this.workers.get(id)?.watchdog);
    return this.workers.delete(id);
  }
}

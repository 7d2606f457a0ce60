import * as v from 'valibot';
import * as vscode from 'vscode';
import {
  type PanelMessage,
  type PanelPlace,
  type PanelRequest,
  PanelRequestSchema,
  type TrainingAction,
} from '../protocol/panelState';
import type { WorkerOrder } from '../protocol/panelWorker';
import { inform } from './command';
import { RestrictedModeError } from './errors';
import { type ExerciseFile, shownPath } from './exerciseFile';
import { isThere } from './learnerFiles';
import type { Instructions } from './instructions';
import { panelContent } from './panelContent';
import { panelPage } from './panelPage';
import { PanelPost } from './panelPost';
import { closedDocuments, openDocument } from './openDocument';
import type { RunStore } from './runStore';
import type { ShownMaps } from './shownMaps';
import type { Trainings } from './trainings';

export const PANEL_TYPE = 'convolab.panel';

/** What the panel's buttons do. */
export interface PanelActions {
  run(file: ExerciseFile): Promise<unknown>;
  cancel(file: ExerciseFile): void;
  reset(file: ExerciseFile): Promise<unknown>;
  compare(file: ExerciseFile): Promise<unknown>;
  openNext(file: ExerciseFile): Promise<unknown>;
  goTo(file: ExerciseFile, line?: number, column?: number): Promise<unknown>;
  diagnose(): Promise<unknown>;
  train(file: ExerciseFile, action: TrainingAction): Promise<unknown>;
}

/** The one panel: instructions and results of one exercise at a time. */
export class ExercisePanel implements vscode.Disposable {
  private shown: { panel: vscode.WebviewPanel; post: PanelPost; subscriptions: vscode.Disposable } | undefined;
  private current: ExerciseFile | undefined;
  /** Where the page is to lead to, as soon as it shows the exercise. */
  private leadingTo: PanelPlace | undefined;
  /** The page has asked for the state and is there to get it; a hidden page is gone. */
  private ready = false;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly loaded = new vscode.EventEmitter<void>();
  private readonly lost = new vscode.EventEmitter<void>();
  private readonly received = new vscode.EventEmitter<unknown>();
  /** The key of the maps that the page has. */
  private sentMaps: number | undefined;
  /** Counts pages, from 1. */
  private pages = 0;
  private readonly subscriptions: vscode.Disposable[];

  /** It was opened, closed, turned to another exercise or became (in)active. */
  readonly onDidChange = this.changed.event;
  /** Its page is there and listens. A panel has a page as long as it can be seen, and another one the next time. */
  readonly onDidLoadPage = this.loaded.event;
  readonly onDidLosePage = this.lost.event;
  /** What the page says, as it came: it says more than a panel has to do with. */
  readonly onDidReceive = this.received.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly instructions: Instructions,
    private readonly store: RunStore,
    private readonly trainings: Trainings,
    private readonly maps: ShownMaps,
    private readonly actions: PanelActions,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      this.changed,
      this.loaded,
      this.lost,
      this.received,
      store.onDidChange((uri) => this.isOf(uri) && this.refresh()),
      // What a short run tells on its way is gone before it is read.
      store.onDidChangeCalmly((uri) => this.isOf(uri) && store.of(uri).running && this.refresh()),
      store.onDidProgress((uri) => this.isOf(uri) && store.of(uri).running?.isLong && this.refresh()),
      trainings.onDidChange((uri) => this.isOf(uri) && this.refresh()),
      maps.onDidChange((uri) => this.isOf(uri) && this.refresh()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.isOf(uri) && this.refresh()),
      vscode.window.tabGroups.onDidChangeTabs(
        (change) => closedDocuments(change).some((uri) => this.isOf(uri)) && this.refresh(),
      ),
    ];
  }

  /** The exercise that it shows, while it is open. */
  get file(): ExerciseFile | undefined {
    return this.shown && this.current;
  }

  get isOpen(): boolean {
    return this.shown !== undefined;
  }

  get isVisible(): boolean {
    return this.shown?.panel.visible ?? false;
  }

  get hasPage(): boolean {
    return this.ready;
  }

  /** Tells its pages apart. */
  get page(): number {
    return this.pages;
  }

  get isActive(): boolean {
    return this.shown?.panel.active ?? false;
  }

  /** Where another page is to open, so that this one can still be seen. */
  get columnForOthers(): vscode.ViewColumn {
    const panel = this.shown?.panel;
    if (!panel?.active) return vscode.ViewColumn.Active;
    return panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  /** Shows an exercise beside its file, the focus left where it is. */
  show(file: ExerciseFile): void {
    if (this.shown) {
      this.turnTo(file);
      if (!this.shown.panel.visible) this.shown.panel.reveal(undefined, true);
      return;
    }
    this.current = file;
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.adopt(vscode.window.createWebviewPanel(PANEL_TYPE, '', column, this.options(file)), file);
  }

  /** Shows an exercise, and leads to a place in what it shows. */
  reveal(file: ExerciseFile, place: PanelPlace): void {
    this.show(file);
    this.leadingTo = place;
    this.refresh();
  }

  /** Takes over a panel that the editor restored. */
  adopt(panel: vscode.WebviewPanel, file: ExerciseFile): void {
    this.shown?.panel.dispose();
    const post = new PanelPost(
      () => this.send(),
      (error) => inform(error, this.log),
    );
    const subscriptions = vscode.Disposable.from(
      panel.onDidDispose(() => this.forgetPanel(panel)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.losePage();
        this.changed.fire();
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
    );
    this.shown = { panel, post, subscriptions };
    this.current = file;
    this.losePage();
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'icon.png');
    panel.title = titleOf(file);
    panel.webview.options = this.options(file);
    panel.webview.html = panelPage(panel.webview, this.bundle, 'panel', titleOf(file));
    this.changed.fire();
  }

  /** Turns an open panel to another exercise. */
  turnTo(file: ExerciseFile): void {
    if (!this.shown || !this.current) return;
    // A state of the same exercise that is on its way has to arrive: it is dropped when what is shown is another one.
    if (this.isOf(file.uri) && this.current.exercise === file.exercise) return;
    const { panel } = this.shown;
    const otherCourse = this.current.exercise.pack.folder !== file.exercise.pack.folder;
    this.current = file;
    panel.title = titleOf(file);
    // Loads the page anew, so only where other images have to be reachable.
    if (otherCourse) panel.webview.options = this.options(file);
    this.refresh();
    this.changed.fire();
  }

  /** Shows the present state. */
  refresh(): void {
    if (this.ready) this.shown?.post.request();
  }

  /** Says something to the page; nothing where there is none. */
  post(message: PanelMessage | WorkerOrder): void {
    if (this.ready) void this.shown?.panel.webview.postMessage(message);
  }

  dispose(): void {
    this.shown?.panel.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private get bundle(): vscode.Uri {
    return vscode.Uri.joinPath(this.extensionUri, 'dist', 'webview');
  }

  private options({ exercise }: ExerciseFile): vscode.WebviewPanelOptions & vscode.WebviewOptions {
    const localResourceRoots = [this.bundle, vscode.Uri.file(exercise.pack.networkFolder)];
    return { enableScripts: true, localResourceRoots, enableFindWidget: true };
  }

  private async send(): Promise<void> {
    const { shown, current: file } = this;
    if (!shown || !file) return;
    const { webview } = shown.panel;
    const { networkFolder, network } = file.exercise.pack;
    const images = vscode.Uri.joinPath(vscode.Uri.file(networkFolder), network.images.file);
    const instructionsHtml = await this.instructions.html(file.exercise, file.language);
    const noticeHtml = await this.instructions.notice(file.exercise, file.language);
    const blocked = await whyBlocked(file);
    const address = webview.asWebviewUri(images).toString();
    await this.trainings.recall(file);
    const texts = { instructionsHtml, noticeHtml };
    const { store, trainings, maps } = this;
    const { uri } = file;
    const work = { runs: store.of(uri), training: trainings.of(uri), maps: maps.of(uri) };
    const state = panelContent(file, texts, work, blocked, address);
    const rowMaps = maps.mapsOf(uri);
    // Turned to another exercise or closed meanwhile: then that is what is posted next.
    if (this.current !== file || this.shown !== shown) return;
    if (rowMaps && rowMaps.key !== this.sentMaps) {
      this.sentMaps = rowMaps.key;
      await webview.postMessage({ type: 'maps', maps: rowMaps } satisfies PanelMessage);
    }
    await webview.postMessage({ type: 'state', state } satisfies PanelMessage);
    const { leadingTo: place } = this;
    this.leadingTo = undefined;
    if (place) await webview.postMessage({ type: 'reveal', place } satisfies PanelMessage);
  }

  private receive(message: unknown): void {
    this.received.fire(message);
    const request = v.safeParse(PanelRequestSchema, message);
    if (!request.success || !this.current) return;
    this.answer(request.output, this.current).catch((error: unknown) => inform(error, this.log));
  }

  private async answer(request: PanelRequest, file: ExerciseFile): Promise<void> {
    switch (request.type) {
      case 'ready':
        // A window that it was moved to loads the page anew, and says nothing of the old one.
        if (this.ready) this.losePage();
        this.ready = true;
        this.sentMaps = undefined;
        this.pages++;
        this.shown?.post.reset();
        this.refresh();
        return this.loaded.fire();
      case 'run':
        return void (await this.actions.run(file));
      case 'cancel':
        return this.actions.cancel(file);
      case 'reset':
        return void (await this.actions.reset(file));
      case 'diagnose':
        return void (await this.actions.diagnose());
      case 'openFile':
        return void (await this.actions.goTo(file));
      case 'compare':
        return void (await this.actions.compare(file));
      case 'openNext':
        return void (await this.actions.openNext(file));
      case 'training':
        return void (await this.actions.train(file, request.action));
      case 'maps':
        return this.maps.show(file, request.image, request.row);
      case 'cancelMaps':
        return this.maps.cancel();
      case 'goTo':
        return void (await this.actions.goTo(file, request.line, request.column));
    }
  }

  private isOf(uri: vscode.Uri): boolean {
    return this.current?.uri.toString() === uri.toString();
  }

  private forgetPanel(panel: vscode.WebviewPanel): void {
    if (this.shown?.panel !== panel) return;
    this.shown.post.dispose();
    this.shown.subscriptions.dispose();
    this.shown = undefined;
    this.losePage();
    this.changed.fire();
  }

  private losePage(): void {
    this.ready = false;
    this.lost.fire();
  }
}

function titleOf({ exercise }: ExerciseFile): string {
  return exercise.exercise.title;
}

async function whyBlocked({ uri }: ExerciseFile): Promise<string | null> {
  if (!vscode.workspace.isTrusted) return RestrictedModeError.explanation;
  if (openDocument(uri) || (await isThere(uri.fsPath))) return null;
  return `${shownPath(uri)} is not there any more. Open the exercise from the CNN Exercises view to begin it anew.`;
}

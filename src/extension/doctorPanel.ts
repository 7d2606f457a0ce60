import * as v from 'valibot';
import * as vscode from 'vscode';
import { type DoctorMessage, type DoctorRequest, DoctorRequestSchema } from '../protocol/doctorState';
import { inform } from './command';
import type { Doctor } from './doctor';
import type { ExercisePanel } from './exercisePanel';
import { panelPage } from './panelPage';
import { PanelPost } from './panelPost';
import { chooseBackend } from './settings';

const DOCTOR_TYPE = 'convolab.doctor';

/** The page with the backends of this machine. There is one; it comes back after the window was reloaded. */
export class DoctorPanel implements vscode.Disposable {
  private shown: { panel: vscode.WebviewPanel; post: PanelPost; subscriptions: vscode.Disposable } | undefined;
  /** The page has asked for the state and is there to get it; a hidden page is gone. */
  private ready = false;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly doctor: Doctor,
    private readonly panel: Pick<ExercisePanel, 'columnForOthers'>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      doctor.onDidChange(() => this.refresh()),
      vscode.window.registerWebviewPanelSerializer(DOCTOR_TYPE, {
        deserializeWebviewPanel: (panel) => Promise.resolve(this.adopt(panel)),
      }),
    ];
  }

  /** Shows the page, not over the exercise's panel, in which the editor's own GPU is; and has tested what is not known. */
  show(): void {
    if (this.shown) this.shown.panel.reveal();
    else this.adopt(vscode.window.createWebviewPanel(DOCTOR_TYPE, '', this.panel.columnForOthers, this.options));
    this.doctor.testUnknown().catch((error: unknown) => inform(error, this.log));
  }

  dispose(): void {
    this.shown?.panel.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.shown?.panel.dispose();
    const post = new PanelPost(
      () => this.send(),
      (error) => inform(error, this.log),
    );
    const subscriptions = vscode.Disposable.from(
      panel.onDidDispose(() => this.forget(panel)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.ready = false;
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
    );
    this.shown = { panel, post, subscriptions };
    this.ready = false;
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'icon.png');
    panel.title = 'Backends';
    panel.webview.options = this.options;
    panel.webview.html = panelPage(panel.webview, this.bundle, 'doctor', panel.title);
  }

  private get bundle(): vscode.Uri {
    return vscode.Uri.joinPath(this.extensionUri, 'dist', 'webview');
  }

  private get options(): vscode.WebviewPanelOptions & vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [this.bundle], enableFindWidget: true };
  }

  private refresh(): void {
    if (this.ready) this.shown?.post.request();
  }

  private async send(): Promise<void> {
    const state = await this.doctor.state();
    await this.tell({ type: 'state', state });
  }

  private async tell(message: DoctorMessage): Promise<void> {
    await this.shown?.panel.webview.postMessage(message);
  }

  private receive(message: unknown): void {
    const request = v.safeParse(DoctorRequestSchema, message);
    if (request.success) this.answer(request.output).catch((error: unknown) => inform(error, this.log));
  }

  private async answer(request: DoctorRequest): Promise<void> {
    switch (request.type) {
      case 'ready':
        this.ready = true;
        this.shown?.post.reset();
        return this.refresh();
      case 'test':
        return this.doctor.testAll(request.training);
      case 'cancel':
        return this.doctor.cancel();
      case 'copy':
        await vscode.env.clipboard.writeText(await this.doctor.report());
        return this.tell({ type: 'copied' });
      case 'choose':
        return chooseBackend(request.choice);
      case 'install':
        return void (await vscode.commands.executeCommand('convolab.installBackend', request.id));
      case 'remove':
        return void (await vscode.commands.executeCommand('convolab.removeBackend', request.id));
      case 'trust':
        return void (await vscode.commands.executeCommand('workbench.trust.manage'));
    }
  }

  private forget(panel: vscode.WebviewPanel): void {
    if (this.shown?.panel !== panel) return;
    this.shown.post.dispose();
    this.shown.subscriptions.dispose();
    this.shown = undefined;
    this.ready = false;
    // Nobody looks any more, and a test of a slow device takes its time.
    this.doctor.cancel();
  }
}

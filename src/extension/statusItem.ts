import * as vscode from 'vscode';

/** What an item of the status bar shows, and what a click does. */
export interface StatusContent {
  text: string;
  tooltip: string;
  /** What a screen reader says. */
  label: string;
  command: vscode.Command;
  isWarning?: boolean;
}

/** One of our items in the status bar, on its right. */
export class StatusItem implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private shown: string | undefined;

  /** @param name by which a person hides it @param priority The higher, the further to the left */
  constructor(id: string, name: string, priority: number) {
    this.item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Right, priority);
    this.item.name = name;
  }

  /** Shows it, or nothing. What is set is drawn anew, and a click in that moment is lost: only what has changed is set. */
  show(content: StatusContent | undefined): void {
    const wanted = content && JSON.stringify(content);
    if (wanted === this.shown) return;
    this.shown = wanted;
    if (!content) return this.item.hide();
    const { text, tooltip, label, command, isWarning = false } = content;
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label };
    this.item.command = command;
    this.item.backgroundColor = isWarning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}

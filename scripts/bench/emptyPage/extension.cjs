// @ts-check
// The least that opens a page beside the code by a click on the status bar, as the panel is opened.
const vscode = require('vscode');

const TITLE = 'Empty page';

/** @param {import('vscode').ExtensionContext} context */
exports.activate = ({ subscriptions }) => {
  const item = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Right);
  item.text = TITLE;
  item.command = 'emptyPage.show';
  item.show();
  const show = vscode.commands.registerCommand('emptyPage.show', () => {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('emptyPage', TITLE, column, { enableScripts: true });
    panel.webview.html = `<!doctype html><main><h1>${TITLE}</h1></main>`;
  });
  subscriptions.push(item, show);
};

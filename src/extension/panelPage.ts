import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { pageHtml } from './pageHtml';
import { pagePolicy, panelPolicy } from './pagePolicy';

/**
 * The page of a webview: what it may do is in its policy.
 * @param name of its script and its style sheet
 * @param title what it is about: read before the script has drawn anything
 */
export function panelPage(
  webview: vscode.Webview,
  bundle: vscode.Uri,
  name: 'panel' | 'doctor',
  title: string,
): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = (name === 'panel' ? panelPolicy : pagePolicy)(webview.cspSource, nonce);
  const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(bundle, file)).toString();
  return pageHtml(name, { policy, nonce, title, address });
}

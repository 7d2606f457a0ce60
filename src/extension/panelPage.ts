import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
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
  const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(bundle, file)).toString();
  const policy = (name === 'panel' ? panelPolicy : pagePolicy)(webview.cspSource, nonce);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
<div id="root"><main class="panel"><header class="header"><div class="heading"><h1>${escapeHtml(title)}</h1></div></header></main></div>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

export interface PageParts {
  /** What the page may do and load. */
  policy: string;
  /** Of its scripts. */
  nonce: string;
  /** What it is about: seen before the page has drawn anything of its own. */
  title: string;
  /** Of a file of the bundle, as the page loads it. */
  address: (file: string) => string;
}

/** The HTML of one of our pages, whose script and style sheet have its name. */
export function pageHtml(name: 'panel' | 'doctor', { policy, nonce, title, address }: PageParts): string {
  const heading = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
<div id="root"><main class="panel"><header class="header"><div class="heading"><h1>${heading}</h1></div></header></main></div>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

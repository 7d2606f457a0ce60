/**
 * The policy of a page of ours: only the script with this page's nonce runs, and only our own files are loaded.
 * @param source of the editor's own files, as it names it
 */
export function pagePolicy(source: string, nonce: string): string {
  return policy(source, `'nonce-${nonce}'`);
}

/**
 * The policy of the panel's page: one of ours, with workers. They inherit it: they begin as `data:`, go on with what our
 * script makes a `blob:` of, compile WebAssembly, evaluate no strings, and reach no address. Markup alone can't make a
 * `blob:`.
 * @param source of the editor's own files, as it names it
 */
export function panelPolicy(source: string, nonce: string): string {
  return `${policy(source, `'nonce-${nonce}' 'wasm-unsafe-eval' blob:`)}; worker-src data:`;
}

function policy(source: string, scripts: string): string {
  return [
    `default-src 'none'`,
    `img-src ${source}`,
    `font-src ${source}`,
    `style-src ${source}`,
    `script-src ${scripts}`,
  ].join('; ');
}

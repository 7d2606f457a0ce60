import * as fs from 'node:fs';
import * as path from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { pageHtml } from '../../src/extension/pageHtml';
import { panelPolicy } from '../../src/extension/pagePolicy';
import type { PanelMessage, PanelRequest, PanelState } from '../../src/protocol/panelState';
import { THEMES, type ThemeName } from './themes';

const ROOT = path.join(__dirname, '..', '..');
const ORIGIN = 'https://panel.test';
const NONCE = 'dGVzdA';
const POLICY = panelPolicy(ORIGIN, NONCE);

/** What VS Code gives a webview: the API that can be acquired once, and a state that outlives a reload. */
export const FAKE_EDITOR = `
  globalThis.posted = [];
  let acquired = false;
  globalThis.acquireVsCodeApi = () => {
    if (acquired) throw new Error('An instance of the VS Code API has already been acquired');
    acquired = true;
    return {
      postMessage: (message) => posted.push(structuredClone(message)),
      getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
      setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
    };
  };`;

const FILES: Record<string, { file: string; contentType: string }> = {
  '/panel.js': { file: 'dist/webview/panel.js', contentType: 'text/javascript' },
  '/panel.css': { file: 'dist/webview/panel.css', contentType: 'text/css' },
  '/codicon.ttf': { file: 'dist/webview/codicon.ttf', contentType: 'font/ttf' },
  '/doctor.js': { file: 'dist/webview/doctor.js', contentType: 'text/javascript' },
  '/doctor.css': { file: 'dist/webview/doctor.css', contentType: 'text/css' },
  '/images.png': { file: 'exercises/squeezenet/network/images.png', contentType: 'image/png' },
};

export interface Opening {
  /** Which of the extension's pages. */
  name?: 'panel' | 'doctor';
  theme?: ThemeName;
  width?: number;
  height?: number;
}

/**
 * Until what was given so far is drawn, and the effects of the drawing have run: Preact runs them in a timer that it sets in
 * the next frame, so ours, which is set in a frame after it, comes later.
 */
const DRAWN = `new Promise((resolve) =>
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))))`;

/** A message as an expression of the page, which may hold what JSON has no form for. */
function asExpression(message: unknown): string {
  const floats: string[] = [];
  const json = JSON.stringify(message, (_, value: unknown) => {
    if (!(value instanceof Float32Array)) return value;
    floats.push(`Float32Array.of(${[...value].join()})`);
    return `float32 ${floats.length - 1}`;
  });
  return json.replace(/"float32 (\d+)"/g, (_, place: string) => floats[Number(place)]!);
}

/** Starts the Chromium that `CHROME_PATH` names, else the system's. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: ['--process-per-site', ...asRoot] });
}

/** Where all pages of a browser are: they share a process, as starting one takes longer than most tests. */
async function contextOf(browser: Browser): Promise<BrowserContext> {
  const [existing] = browser.contexts();
  if (existing) return existing;
  const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: false });
  await context.route(`${ORIGIN}/empty`, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  // The process ends with its last page: this one stays.
  const first = await context.newPage();
  await first.goto(`${ORIGIN}/empty`);
  return context;
}

/** The built panel, or doctor, in a page of its own, under the policy that the editor gives it. */
export class PanelPage {
  /** Everything that went wrong in the page: exceptions, console errors, violations of the policy. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly theme: ThemeName,
    private readonly name: 'panel' | 'doctor',
  ) {}

  static async open(
    browser: Browser,
    { name = 'panel', theme = 'dark', width = 640, height = 900 }: Opening = {},
  ): Promise<PanelPage> {
    const page = await (await contextOf(browser)).newPage();
    await page.setViewportSize({ width, height });
    const panel = new PanelPage(page, theme, name);
    await panel.load();
    return panel;
  }

  private async load(): Promise<void> {
    const { page } = this;
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    await page.addInitScript(FAKE_EDITOR);
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const entry = FILES[pathname];
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: this.html() });
      if (pathname === '/theme.css') return route.fulfill({ contentType: 'text/css', body: this.themeCss() });
      if (!entry) return route.fulfill({ status: 404 });
      return route.fulfill({ contentType: entry.contentType, body: fs.readFileSync(path.join(ROOT, entry.file)) });
    });
    await page.goto(`${ORIGIN}/`);
  }

  /** The editor's colours come first, as they do in the editor. */
  private html(): string {
    const address = (file: string): string => `/${file}`;
    return pageHtml(this.name, { policy: POLICY, nonce: NONCE, title: 'Convolab', address })
      .replace('</title>', '</title><link rel="stylesheet" href="/theme.css">')
      .replace('<body>', `<body class="${THEMES[this.theme].bodyClass}">`);
  }

  private themeCss(): string {
    const variables = Object.entries(THEMES[this.theme].variables).map(
      ([name, value]) => `--vscode-${name}: ${value};`,
    );
    return `:root { ${variables.join(' ')} }`;
  }

  /** Posts anything to the panel, as the editor does, and waits until it is drawn. */
  async send(message: unknown): Promise<void> {
    await this.page.evaluate(`window.postMessage(${asExpression(message)}, '*'); ${DRAWN}`);
  }

  async show(state: PanelState): Promise<void> {
    const message: PanelMessage = { type: 'state', state };
    await this.send(message);
  }

  /** Opens every hint that can be seen. */
  async openHints(): Promise<void> {
    for (const hint of await this.page.locator('details:not([open]) > summary').all()) {
      if (await hint.isVisible()) await hint.click();
    }
  }

  /** What the panel has posted up to now, oldest first, also by what it is still drawing. */
  posted(): Promise<PanelRequest[]> {
    return this.page.evaluate(`${DRAWN}.then(() => posted)`);
  }

  async lastPosted(): Promise<PanelRequest | undefined> {
    return (await this.posted()).at(-1);
  }

  /** Rules of axe that are broken with serious or critical impact, with the elements that break them. */
  async seriousViolations(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const results = await this.page.evaluate<axe.AxeResults>(`axe.run({ resultTypes: ['violations'] })`);
    return results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

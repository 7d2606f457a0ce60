// A real VS Code for end-to-end tests, with the packaged VSIX installed: `npm run test:e2e`.
//
// To add a test, write test/e2e/<noun>.test.ts; it is found by its name. useEditor() gives each file a server, a
// browser and a fresh learner's folder of its own. Wait for what a person would see (locators wait by themselves),
// never for a time.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { vsixPath } from '../../scripts/vsix.mjs';
import { openBrowser } from '../../scripts/vscodeHost/browser.mjs';
import { installVsix, startServer, type VscodeServer } from '../../scripts/vscodeHost/server.mjs';
import { CodeEditor } from './codeEditor';
import { ExercisesView } from './exercisesView';
import { Panel } from './panel';
import { WebviewPage } from './webviewPage';
import { type ThemeName, THEMES } from './themes';

/** The most that is waited for anything to show; a machine that does much else at the time is slow. */
const VISIBLE_MS = 90_000;
const PALETTE_MS = 10_000;
const PALETTE_TRIES = 6;

export interface EditorOptions {
  /** The learner's files before the window opens, by path. */
  files?: Record<string, string>;
  /** Extensions beside ours: their VSIX files. */
  others?: string[];
  /** Opens no folder, as VS Code does when it is started for the first time. */
  noFolder?: boolean;
  settings?: Record<string, unknown>;
  /** Of the editor's processes, beside this one's own. */
  env?: NodeJS.ProcessEnv;
  /** Workspace trust is on and the folder opens in Restricted Mode. */
  restricted?: boolean;
  theme?: ThemeName;
  viewport?: { width: number; height: number };
}

/** Typed text stays as it was typed, and all text is in the page. */
const TESTABLE = {
  'editor.acceptSuggestionOnEnter': 'off',
  'editor.autoClosingBrackets': 'never',
  'editor.autoIndent': 'none',
  'editor.parameterHints.enabled': false,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'files.autoSave': 'off',
  'terminal.integrated.gpuAcceleration': 'off', // draws text as text, which tests can read
};

/** One window of VS Code and the learner's folder that is open in it. */
export class Editor {
  readonly exercises: ExercisesView;
  readonly code: CodeEditor;
  readonly panel: Panel;
  /** The page with the backends. */
  readonly doctor: WebviewPage;
  /** Exceptions that nothing in the window caught, ours or VS Code's. */
  readonly uncaught: string[] = [];

  private constructor(
    readonly page: Page,
    /** The learner's folder. */
    readonly workspace: string,
    private readonly browser: Browser,
    private readonly server: VscodeServer,
    private readonly temp: string,
  ) {
    this.exercises = new ExercisesView(page);
    this.code = new CodeEditor(page);
    this.panel = new Panel(page);
    this.doctor = new WebviewPage(page, -1);
    page.on('pageerror', (error) => this.uncaught.push(error.stack ?? error.message));
  }

  static async open(options: EditorOptions = {}): Promise<Editor> {
    const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'e-'));
    const workspace = path.join(temp, 'learner');
    fs.mkdirSync(workspace);
    for (const [name, text] of Object.entries(options.files ?? {})) {
      const file = path.join(workspace, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    const folders = { profile: path.join(temp, 'p'), extensionsFolder: path.join(temp, 'x') };
    const { theme = 'dark', viewport = { width: 1440, height: 900 } } = options;
    for (const vsix of [process.env.CONVOLAB_VSIX ?? vsixPath(), ...(options.others ?? [])]) {
      await installVsix({ vsix, ...folders });
    }
    const server = await startServer({
      ...folders,
      trust: options.restricted ?? false,
      env: { TMPDIR: temp, ...options.env }, // VS Code leaves sockets in TMPDIR
      settings: { ...TESTABLE, 'workbench.colorTheme': THEMES[theme].setting, ...options.settings },
    });
    const browser = await openBrowser();
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    page.setDefaultTimeout(VISIBLE_MS);
    const editor = new Editor(page, workspace, browser, server, temp);
    try {
      await page.goto(server.url(options.noFolder ? {} : { folder: workspace }));
      await page.locator('.monaco-workbench').waitFor();
      return editor;
    } catch (error) {
      await editor.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    fs.rmSync(this.temp, { recursive: true, force: true, maxRetries: 5 });
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  /** Reloads the window, as a person does with the command of that name. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.monaco-workbench').waitFor();
  }

  /**
   * Runs a command by its title, through the command palette. It closes when the focus moves, as it does for a moment
   * after a file or panel was opened; so it is opened again.
   */
  async runCommand(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    for (let tries = 1; ; tries++) {
      try {
        await this.page.keyboard.press('F1');
        await this.quickInput.fill(`>${title}`, { timeout: PALETTE_MS });
        return await row.click({ timeout: PALETTE_MS });
      } catch (error) {
        if (tries === PALETTE_TRIES) throw error;
      }
    }
  }

  /** Chooses a colour theme as a person does. */
  async setTheme(theme: ThemeName): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    const { title } = THEMES[theme];
    await this.quickInput.fill(title);
    await this.page.locator('.quick-input-list').getByText(title, { exact: true }).click();
    await this.page.locator(`.monaco-workbench.${THEMES[theme].workbenchClass}`).waitFor();
    if (await this.panel.isOpen()) await this.panel.waitForTheme(theme);
  }

  /** Chooses an item of a list that was opened. */
  async pick(label: string): Promise<void> {
    await this.page.locator('.quick-input-list').getByText(label, { exact: true }).click();
  }

  /** A button of a dialog that keeps the rest of the window waiting. */
  dialogButton(name: string): Locator {
    return this.page.locator('.monaco-dialog-box').getByRole('button', { name, exact: true });
  }

  /** What the terminal shows. */
  get terminal(): Locator {
    return this.page.locator('.terminal-wrapper.active .xterm-rows');
  }

  /** Changes the window's size and waits until its text editors have followed. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.page.waitForFunction(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.editor-instance > .monaco-editor')).every(
        (editor) => editor.offsetWidth === editor.parentElement?.clientWidth,
      ),
    );
  }

  /** A file of the learner's, as it is on disk. */
  read(name: string): string {
    return fs.readFileSync(path.join(this.workspace, name), 'utf8');
  }

  /** Saves a picture of the window as out/screenshots/<name>.png. */
  async screenshot(name: string): Promise<void> {
    const folder = path.join(__dirname, '../../out/screenshots');
    fs.mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  }
}

/**
 * Opens an editor before the tests of a `describe` and closes it after them; a picture is kept of every test that
 * fails. Call the result inside a test.
 */
export function useEditor(options?: EditorOptions): () => Editor {
  let editor: Editor | undefined;
  before(async () => {
    editor = await Editor.open(options);
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed')
      await editor?.screenshot(
        `failed ${test
          .fullTitle()
          .replace(/[^\w ]/g, '')
          .slice(0, 100)}`,
      );
  });
  after(() => editor?.close());
  return () => {
    if (!editor) throw new Error('the editor is open only while tests run');
    return editor;
  };
}

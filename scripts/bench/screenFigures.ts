import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Editor } from '../../test/e2e/editor';
import { ExerciseProgram } from '../../test/e2e/exerciseProgram';
import { packageFolder } from '../vsix.mjs';
import { type Figure, median } from './figure';

const program = new ExerciseProgram('12_logits', 'typescript');
/** The title of the page of `emptyPage/`. */
const EMPTY_PAGE = 'Empty page';
const LONGEST_PAINT_MS = 300;
/** What our page may add to the time that the editor takes for one with nothing in it. */
const MOST_OF_OURS_MS = 120;
const LONGEST_SURFACES_MS = 100;
const CALM_MS = 4_000;

/** What a learner waits for, as the pages of a real window draw it: times of its clock, from events to frames. */
export async function screenFigures(root: string, turns: number): Promise<Figure[]> {
  const editor = await Editor.open({
    files: { [program.file]: program.text('mistakes/sum') },
    viewport: { width: 1600, height: 1000 },
    settings: { 'convolab.language': 'typescript' },
    others: [await emptyPage(root)],
  });
  try {
    await editor.exercises.open(program.title);
    const surfacesMs: number[] = [];
    for (let turn = 0; turn < turns; turn++) surfacesMs.push(await surfaces(editor));
    await editor.code.goToLine(1);
    await editor.code.close(program.title);
    const paints: Paint[] = [];
    const emptyPaints: Paint[] = [];
    for (let turn = 0; turn < turns; turn++) {
      paints.push(await firstPaint(editor, program.title));
      emptyPaints.push(await firstPaint(editor, EMPTY_PAGE));
    }
    const paintMs = median(paints.map(({ all }) => all));
    const pageMs = median(paints.map(({ inPage }) => inPage));
    const emptyMs = median(emptyPaints.map(({ all }) => all));
    return [
      {
        name: 'marks and hints on screen, from the verdict on',
        measured: `${median(surfacesMs).toFixed(0)} ms`,
        allowed: `${LONGEST_SURFACES_MS} ms`,
        reached: median(surfacesMs) <= LONGEST_SURFACES_MS,
      },
      {
        name: 'the panel’s first paint, from the click on',
        measured: `${paintMs.toFixed(0)} ms, ${pageMs.toFixed(0)} of them in our page`,
        allowed: `${LONGEST_PAINT_MS} ms`,
        reached: paintMs <= LONGEST_PAINT_MS,
      },
      {
        name: 'of that, what an empty page does not take',
        measured: `${(paintMs - emptyMs).toFixed(0)} ms over the ${emptyMs.toFixed(0)} ms of an empty page`,
        allowed: `${MOST_OF_OURS_MS} ms`,
        reached: paintMs - emptyMs <= MOST_OF_OURS_MS,
      },
    ];
  } finally {
    await editor.close();
  }
}

/** Changes the text, so that the marks go and the hints are old ones, and has it checked: until both are drawn anew. */
async function surfaces(editor: Editor): Promise<number> {
  const { code, page, panel } = editor;
  await code.goToLine(1);
  await page.keyboard.insertText(' ');
  await code.errors.first().waitFor({ state: 'detached' });
  await calm();
  const drawn = page.evaluate<number>(BOTH_DRAWN);
  await panel.runButton.click();
  const drawnAt = await drawn;
  return drawnAt - lastVerdict(editor);
}

/** Text, as what runs in the page has to be: told by changes of the page, as asking at every frame has it drawn each time. */
const BOTH_DRAWN = `new Promise((resolve) => {
  const editor = document.querySelector('.editor-instance');
  const look = () => {
    if (!editor.querySelector('.squiggly-error') || !editor.querySelector('.view-lines').textContent.includes('→')) return;
    observer.disconnect();
    requestAnimationFrame(() => resolve(Date.now()));
  };
  const observer = new MutationObserver(look);
  observer.observe(editor, { subtree: true, childList: true, characterData: true });
})`;

const FIRST_PAINT = `new Promise((resolve) =>
  new PerformanceObserver((list) => {
    const [paint] = list.getEntriesByName('first-contentful-paint');
    if (paint) resolve([performance.timeOrigin, paint.startTime]);
  }).observe({ type: 'paint', buffered: true }))`;

/** As a learner, who reads before they click: what the last turn has started comes to its end. */
function calm(): Promise<void> {
  return setTimeout(CALM_MS);
}

/** When the extension had its last verdict: it writes a line into its log then. Milliseconds since 1970. */
function lastVerdict(editor: Editor): number {
  const folder = path.dirname(editor.workspace);
  const logs = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /Convolab\.log$/.test(file));
  const lines = logs.flatMap((file) => fs.readFileSync(path.join(folder, file), 'utf8').split('\n'));
  const verdict = lines.findLast((line) => / in \d+ ms on /.test(line));
  if (!verdict) throw new Error('the log has no verdict');
  return new Date(verdict.slice(0, '2026-01-01 00:00:00.000'.length)).getTime();
}

/** In milliseconds: from the click on, and since our page began. */
interface Paint {
  all: number;
  inPage: number;
}

/** An extension that shows nothing but a heading in its page, packaged. */
function emptyPage(root: string): Promise<string> {
  const flags = ['--allow-missing-repository', '--skip-license'];
  return packageFolder(path.join(root, 'scripts/bench/emptyPage'), path.join(root, 'out/empty-page.vsix'), flags);
}

/** Has a page shown by a click on the status bar, where there is none, and closes it. */
async function firstPaint(editor: Editor, title: string): Promise<Paint> {
  const { page, panel, code } = editor;
  await calm();
  const item = page.locator('.statusbar-item a', { hasText: title });
  const clicked = item.evaluate(
    (element) => new Promise<number>((resolve) => element.addEventListener('click', () => resolve(Date.now()), true)),
  );
  await item.click();
  const main = panel.content.locator('main');
  const [beganAt, inPage] = await main.evaluate<[number, number], HTMLElement>(FIRST_PAINT);
  const all = beganAt + inPage - (await clicked);
  await code.goToLine(1);
  await code.close(title);
  return { all, inPage };
}

import * as fs from 'node:fs/promises';
import * as vscode from 'vscode';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { Language } from '../protocol/runResult';
import { PackError } from '../runs/errors';
import { languagesOf, type LoadedExercise, type LoadedPack } from '../runs/packFiles';
import type { Courses } from './courses';
import { type ExerciseFile, type ExerciseFiles } from './exerciseFile';
import { isLanguageChosen, onDidChangeLanguage, preferredLanguage } from './languageChoice';
import { isThere } from './learnerFiles';
import type { KeptVerdicts } from './keptVerdicts';
import { openDocument } from './openDocument';
import type { ProgressBook } from './progressBook';
import type { RunStore } from './runStore';
import { isPrintOf } from './textPrint';

/** How far the learner is with an exercise in a language. */
interface LanguageProgress {
  language: Language;
  progress: Progress;
}

/** An exercise with the language that it is listed in, and how far the learner is in each. */
interface Standing {
  exercise: LoadedExercise;
  shown: LanguageProgress | undefined;
  others: LanguageProgress[];
}

/** An exercise in the tree; commands of its menu get it. */
export class ExerciseItem extends vscode.TreeItem {
  /** The language that it stands for. */
  readonly language: Language | undefined;

  /** @param shown undefined for an exercise without a starter @param others the other languages that it has */
  constructor(
    readonly exercise: LoadedExercise,
    shown: LanguageProgress | undefined,
    others: LanguageProgress[],
    /** The first of its course that is still to be passed. */
    isNext: boolean,
    /** The code that it passed with is kept. */
    hasCode: boolean,
  ) {
    const { title, summary } = exercise.exercise;
    super(title);
    const progress = shown?.progress ?? 'untouched';
    this.language = shown?.language;
    const { icon, color } = PROGRESS[progress];
    const words = isNext ? `next · ${PROGRESS[progress].words}` : PROGRESS[progress].words;
    const id = `${exercise.pack.pack.id}/${exercise.id}`;
    this.id = id;
    const marksNext = isNext && progress === 'untouched';
    this.iconPath = new vscode.ThemeIcon(
      marksNext ? 'arrow-circle-right' : icon,
      color && new vscode.ThemeColor(color),
    );
    this.description = words;
    const eachLanguage = [...(shown ? [shown] : []), ...others].map(languageLine).join('\n');
    this.tooltip = new vscode.MarkdownString().appendText(`${title}\n${summary}\n${eachLanguage}`);
    // Read by the menus' `when` clauses: `exercise.begun.passed.kept.also-typescript`.
    this.contextValue = [
      'exercise',
      ...(NO_FILE.includes(progress) ? [] : ['begun']),
      ...(progress === 'passed' ? ['passed'] : []),
      ...(hasCode ? ['kept'] : []),
      ...others.map(({ language }) => `also-${language}`),
    ].join('.');
    this.accessibilityInformation = { label: `${title}, ${words}` };
    this.command = { command: 'convolab.open', title: 'Open Exercise', arguments: [id] };
  }

  /** Takes over how the same exercise stands now. @returns whether that is another way than before */
  become(now: ExerciseItem): boolean {
    if (this.looks === now.looks) return false;
    Object.assign(this, now);
    return true;
  }

  private get looks(): string {
    const { iconPath, description, tooltip, contextValue, language } = this;
    return JSON.stringify({ iconPath, description, tooltip, contextValue, language });
  }
}

type Progress = 'untouched' | 'passedBefore' | 'begun' | 'changed' | 'running' | 'failing' | 'passed';

const PROGRESS: Record<Progress, { icon: string; color?: string; words: string }> = {
  untouched: { icon: 'circle-outline', words: 'not begun' },
  passedBefore: { icon: 'pass', words: 'passed before, not in this folder' },
  begun: { icon: 'edit', words: 'begun' },
  changed: { icon: 'edit', words: 'changed since its checks ran' },
  running: { icon: 'loading~spin', words: 'checks are running' },
  failing: { icon: 'error', color: 'testing.iconFailed', words: 'failing' },
  passed: { icon: 'pass-filled', color: 'testing.iconPassed', words: 'passed' },
};

/** From the least on. */
const ORDER: Progress[] = ['untouched', 'passedBefore', 'begun', 'changed', 'failing', 'passed', 'running'];

/** The learner has no file of the exercise here. */
const NO_FILE: Progress[] = ['untouched', 'passedBefore'];

function languageLine({ language, progress }: LanguageProgress): string {
  return `${LANGUAGE_NAMES[language]}: ${PROGRESS[progress].words}`;
}

type Node = LoadedPack | ExerciseItem | PackError;

/** The courses with their exercises, how far the learner is with each, and on the view how far with all. */
export class ExerciseTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Node[] | undefined>();
  private readonly view: vscode.TreeView<Node>;
  /** By course, as they are drawn. */
  private readonly items = new Map<string, ExerciseItem[]>();
  /** Counts updates: only the last one counts. */
  private updates = 0;
  /** By course: how many were passed, of how many, and how many fail. */
  private readonly counts = new Map<string, { passed: number; all: number; failing: number }>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly courses: Courses,
    private readonly files: ExerciseFiles,
    private readonly store: RunStore,
    private readonly verdicts: KeptVerdicts,
    private readonly book: ProgressBook,
  ) {
    this.view = vscode.window.createTreeView('convolab.exercises', { treeDataProvider: this });
    this.subscriptions = [
      this.changed,
      this.view,
      book.onDidChange(() => this.update()),
      courses.onDidChange(() => this.refresh()),
      store.onDidChangeCalmly(() => this.update()),
      onDidChangeLanguage(() => this.update()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
    ];
  }

  private refresh(): void {
    this.items.clear();
    this.changed.fire(undefined);
  }

  /** Has those exercises drawn again that stand otherwise than before: drawing all of them takes the editor its time. */
  update(): void {
    const update = ++this.updates;
    for (const pack of this.courses.areRead ? this.courses.packs : []) void this.updateItems(pack, update);
  }

  async getChildren(parent?: Node): Promise<Node[]> {
    // Nothing, so that the view's welcome is shown.
    if (!vscode.workspace.workspaceFolders?.length) return [];
    if (!parent) return [...this.courses.packs, ...this.courses.problems];
    if (parent instanceof ExerciseItem || parent instanceof PackError) return [];
    const items = await this.itemsOf(parent);
    this.items.set(parent.pack.id, items);
    return items;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node instanceof ExerciseItem) return node;
    if (node instanceof PackError) return problemItem(node);
    const item = new vscode.TreeItem(node.pack.title, vscode.TreeItemCollapsibleState.Expanded);
    item.id = node.pack.id;
    item.tooltip = node.pack.summary;
    item.iconPath = new vscode.ThemeIcon('book');
    return item;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async updateItems(pack: LoadedPack, update: number): Promise<void> {
    const drawn = this.items.get(pack.pack.id);
    if (!drawn) return;
    const now = await this.itemsOf(pack);
    if (update !== this.updates || this.items.get(pack.pack.id) !== drawn) return;
    const changed = drawn.filter((item, place) => item.become(now[place]!));
    if (changed.length > 0) this.changed.fire(changed);
  }

  private async itemsOf({ pack, exercises }: LoadedPack): Promise<ExerciseItem[]> {
    const all = await Promise.all(exercises.map((exercise) => this.standingOf(exercise)));
    const isPassed = all.map(({ shown, exercise }) => shown?.progress === 'passed' || this.book.hasPassed(exercise));
    const failing = all.filter(({ shown }) => shown?.progress === 'failing').length;
    this.counts.set(pack.id, { passed: isPassed.filter(Boolean).length, all: all.length, failing });
    this.showCounts();
    const next = isPassed.indexOf(false);
    return all.map(({ exercise, shown, others }, index) => {
      const hasCode = shown !== undefined && this.book.codeOf(exercise, shown.language) !== undefined;
      return new ExerciseItem(exercise, shown, others, index === next, hasCode);
    });
  }

  private showCounts(): void {
    const courses = new Set(this.courses.packs.map(({ pack }) => pack.id));
    for (const id of this.counts.keys()) if (!courses.has(id)) this.counts.delete(id);
    const sum = (key: 'passed' | 'all' | 'failing'): number =>
      [...this.counts.values()].reduce((total, count) => total + count[key], 0);
    this.view.description = `${sum('passed')} of ${sum('all')} passed`;
    const failing = sum('failing');
    const tooltip = failing === 1 ? '1 exercise fails' : `${failing} exercises fail`;
    this.view.badge = failing > 0 ? { value: failing, tooltip } : undefined;
  }

  /** In the language that the learner has chosen; before they have, in the one that they are furthest with. */
  private async standingOf(exercise: LoadedExercise): Promise<Standing> {
    const all = await Promise.all(
      languagesOf(exercise).map(async (language) => ({
        language,
        progress: await this.progressOf(exercise, language),
      })),
    );
    const preferred = all.find(({ language }) => language === preferredLanguage(exercise));
    const furthest = all.toSorted((a, b) => ORDER.indexOf(b.progress) - ORDER.indexOf(a.progress))[0];
    const shown = isLanguageChosen() || furthest?.progress === preferred?.progress ? preferred : furthest;
    return { exercise, shown, others: all.filter((each) => each !== shown) };
  }

  /** The furthest that the learner is, where they have the exercise in several folders. */
  private async progressOf(exercise: LoadedExercise, language: Language): Promise<Progress> {
    const places = this.files.places(exercise).filter((file) => file.language === language);
    const all = await Promise.all(places.map((file) => this.progressIn(file)));
    const furthest = ORDER.findLast((progress) => all.includes(progress)) ?? 'untouched';
    return furthest === 'untouched' && this.book.hasPassed(exercise, language) ? 'passedBefore' : furthest;
  }

  private async progressIn({ uri }: ExerciseFile): Promise<Progress> {
    if (!(await isThere(uri.fsPath))) return 'untouched';
    const { running, finished } = this.store.calmly(uri);
    if (running) return 'running';
    const verdict = finished ? { status: finished.result.status, stale: finished.stale } : await this.keptVerdict(uri);
    if (!verdict || verdict.status === 'error') return 'begun';
    if (verdict.stale) return 'changed';
    return verdict.status === 'passed' ? 'passed' : 'failing';
  }

  private async keptVerdict(uri: vscode.Uri): Promise<{ status: string; stale: boolean } | undefined> {
    const kept = await this.verdicts.of(uri.toString());
    if (!kept) return undefined;
    const text = openDocument(uri)?.getText() ?? (await fs.readFile(uri.fsPath, 'utf8').catch(() => undefined));
    return text === undefined ? undefined : { status: kept.status, stale: !isPrintOf(kept.print, text) };
  }
}

function problemItem(problem: PackError): vscode.TreeItem {
  const item = new vscode.TreeItem('A course cannot be read');
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.description = problem.problem;
  item.tooltip = problem.message;
  return item;
}

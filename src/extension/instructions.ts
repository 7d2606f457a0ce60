import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type MarkdownIt from 'markdown-it';
import { type Language, LanguageSchema } from '../protocol/runResult';
import type { LoadedExercise } from '../runs/packFiles';

const HINTS = 'hints.md';

/** Renders exercises' instructions, once each for every language that they are read in. */
export class Instructions {
  private readonly rendered = new Map<string, Promise<string>>();
  private markdown: MarkdownIt | undefined;

  /**
   * HTML without any that the Markdown may hold: a course can come from anyone. Hints are there, closed. Code that is
   * fenced as `python` or `typescript` is there for those who write in that language.
   */
  html(exercise: LoadedExercise, language: Language): Promise<string> {
    const key = JSON.stringify([exercise.folder, language]);
    let html = this.rendered.get(key);
    if (!html) {
      html = this.render(exercise, language);
      this.rendered.set(key, html);
    }
    return html;
  }

  /** What to notice after the checks have passed; null where the exercise says nothing. */
  async notice({ folder }: LoadedExercise, language: Language): Promise<string | null> {
    const notice = await readText(path.join(folder, 'notice.md'));
    if (notice === null) return null;
    this.markdown ??= (await import('./markdown')).createMarkdown();
    return new LearnersText(this.markdown, language).html(notice);
  }

  forget(): void {
    this.rendered.clear();
  }

  private async render({ folder, exercise }: LoadedExercise, language: Language): Promise<string> {
    this.markdown ??= (await import('./markdown')).createMarkdown();
    const text = new LearnersText(this.markdown, language);
    const instructions = await readText(path.join(folder, 'instructions.md'));
    const hints = await readText(path.join(folder, HINTS));
    const parts = [text.html(instructions ?? exercise.summary)];
    if (hints) parts.push('<h2>Hints</h2>', ...text.hintsHtml(hints));
    return parts.join('\n');
  }
}

export function hasHints({ folder }: LoadedExercise): boolean {
  return existsSync(path.join(folder, HINTS));
}

/** Markdown as a learner reads it who writes in one language. */
class LearnersText {
  constructor(
    private readonly markdown: MarkdownIt,
    private readonly language: Language,
  ) {}

  html(source: string): string {
    const tokens = this.markdown.parse(source, {}).filter(({ type, info }) => type !== 'fence' || this.isShown(info));
    return this.markdown.renderer.render(tokens, this.markdown.options, {});
  }

  /** Each hint, from one heading of the second level to the next, opens by itself: the next one may say too much. */
  hintsHtml(hints: string): string[] {
    const lines = hints.split('\n');
    const tokens = this.markdown.parse(hints, {});
    const headings = tokens.flatMap((token, index) => {
      if (token.type !== 'heading_open' || token.tag !== 'h2' || !token.map) return [];
      return { title: tokens[index + 1]?.content ?? '', line: token.map[0], body: token.map[1] };
    });
    return headings.map(({ title, body }, index) => {
      const text = lines.slice(body, headings[index + 1]?.line).join('\n');
      return `<details><summary>${this.markdown.renderInline(title)}</summary>${this.html(text)}</details>`;
    });
  }

  /** Code in the other language is none of this learner's; code in any third one is part of the text. */
  private isShown(info: string): boolean {
    const fenced = LanguageSchema.options.find((language) => language === info.trim());
    return !fenced || fenced === this.language;
  }
}

/** null where there is no such file; a course need not have hints. */
async function readText(file: string): Promise<string | null> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

import * as fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Language } from '../../src/protocol/runResult';
import { workspaceFolder } from './learnerFolder';
import { waitFor } from './waitFor';

const ROOT = vscode.extensions.getExtension('convolab.convolab')!.extensionPath;

/** Programs for tests, as they are written in a language. */
interface Words {
  suffix: string;
  comment: (text: string) => string;
  /** The starter's open line, without its indentation. */
  openLine: string;
  /** Where the method is declared, up to its parameters. */
  method: string;
  throws: (message: string) => string;
  endless: string;
  /** A statement of the file, outside of the class, that takes so many seconds. */
  pause: (seconds: number) => string;
}

const WORDS: Record<Language, Words> = {
  python: {
    suffix: '.py',
    comment: (text) => `# ${text}`,
    openLine: '# Your code here.',
    method: '    def get_logits(',
    throws: (message) => `raise ValueError("${message}")`,
    endless: 'while True: pass',
    pause: (seconds) => `import time\nend = time.monotonic() + ${seconds}\nwhile time.monotonic() < end: pass`,
  },
  typescript: {
    suffix: '.ts',
    comment: (text) => `// ${text}`,
    openLine: '// Your code here.',
    method: '  getLogits(',
    throws: (message) => `throw new Error('${message}');`,
    endless: 'for (;;) {}',
    pause: (seconds) => `for (const end = Date.now() + ${1000 * seconds}; Date.now() < end; );`,
  },
};

/** An exercise in one language: the learner's file, and the exercise's own programs. */
export class LearnersFile {
  /** Those of the exercise with the logits. */
  readonly words: Words;
  private readonly exercise: string;

  /** @param folder the exercise's, in the course */
  constructor(
    readonly language: Language,
    private readonly folder = '12_logits',
  ) {
    this.words = WORDS[language];
    this.exercise = folder.slice(folder.indexOf('_') + 1);
  }

  get uri(): vscode.Uri {
    return vscode.Uri.file(path.join(workspaceFolder(), `squeezenet/${this.exercise}${this.words.suffix}`));
  }

  /** One of the exercise's own programs: `starter`, `solution`, `mistakes/sum`. */
  program(name: string): string {
    return fs.readFileSync(this.programPath(name), 'utf8');
  }

  programPath(name: string): string {
    const folder = path.join(ROOT, 'exercises/squeezenet', this.folder, this.language);
    return path.join(folder, name + this.words.suffix);
  }

  /** The starter with statements in place of its open line. */
  withBody(statement: string): string {
    return this.program('starter').replace(this.words.openLine, statement);
  }

  async request(): Promise<void> {
    await vscode.commands.executeCommand('convolab.open', { exercise: this.exercise, language: this.language });
  }

  /** Opens the exercise in this language, and gives the learner's document. */
  async open(): Promise<vscode.TextDocument> {
    await this.request();
    // The editor keeps a closed file's text for a while and compares it with the disk only after it is shown.
    const onDisk = fs.readFileSync(this.uri.fsPath, 'utf8');
    return waitFor('the text of the file', async () => {
      const document = await vscode.workspace.openTextDocument(this.uri);
      return document.getText() === onDisk && document;
    });
  }
}

export const python = new LearnersFile('python');
export const typescript = new LearnersFile('typescript');
export const BOTH = [python, typescript];

import * as fs from 'node:fs/promises';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { continuedProgram } from '../exercises/continuedProgram';
import { programPath } from '../runs/packFiles';
import { type ExerciseFile, type ExerciseFiles, shownPath } from './exerciseFile';
import type { KeptVerdicts } from './keptVerdicts';
import { openDocument } from './openDocument';
import { isPrintOf } from './textPrint';

const SETTING = 'convolab.beginWith';
const ChoiceSchema = v.picklist(['course', 'own']);
type Choice = v.InferOutput<typeof ChoiceSchema>;

/** A file of the learner's that passed, and what the next exercise makes of it. */
interface OwnBeginning {
  uri: vscode.Uri;
  title: string;
  program: string;
}

/** Says with what text an exercise begins: the course's starter, or the learner's own code so far with a part left open. */
export class Beginnings {
  constructor(
    private readonly files: ExerciseFiles,
    private readonly verdicts: KeptVerdicts,
  ) {}

  /** @returns undefined when the learner closed the question @throws The system's error. */
  async of(file: ExerciseFile): Promise<string | undefined> {
    const { exercise, language } = file;
    const starter = await fs.readFile(programPath(exercise, language, 'starter'), 'utf8');
    const own = await this.ownOf(file, starter);
    if (!own) return starter;
    const choice = chosen() ?? (await ask(own));
    if (!choice) return undefined;
    return choice === 'own' ? own.program : starter;
  }

  /** The learner's file of the exercise before that has passed, if it is as it was then. */
  private async ownOf({ uri, exercise, language }: ExerciseFile, starter: string): Promise<OwnBeginning | null> {
    const { exercises, network } = exercise.pack;
    const earlier = exercises.slice(0, exercises.indexOf(exercise)).reverse();
    for (const candidate of earlier) {
      const place = this.files.places(candidate).find((each) => each.language === language && isBeside(each.uri, uri));
      const text = place && (await this.passedText(place.uri));
      if (!place || text === null || text === undefined) continue;
      const program = continuedProgram(text, language, {
        solution: await fs.readFile(programPath(candidate, language, 'solution'), 'utf8'),
        starter,
        className: network.className,
        method: exercise.exercise.method[language],
        forward: network.forward[language],
      });
      // A file that skips exercises in between lacks their methods; the network lends them, and so does the starter.
      if (program) return { uri: place.uri, title: candidate.exercise.title, program };
    }
    return null;
  }

  private async passedText(uri: vscode.Uri): Promise<string | null> {
    const verdict = await this.verdicts.of(uri.toString());
    if (verdict?.status !== 'passed') return null;
    const text = openDocument(uri)?.getText() ?? (await fs.readFile(uri.fsPath, 'utf8').catch(() => null));
    return text !== null && isPrintOf(verdict.print, text) ? text : null;
  }
}

function isBeside(one: vscode.Uri, other: vscode.Uri): boolean {
  return vscode.Uri.joinPath(one, '..').toString() === vscode.Uri.joinPath(other, '..').toString();
}

function chosen(): Choice | undefined {
  const setting = v.safeParse(ChoiceSchema, vscode.workspace.getConfiguration().get(SETTING));
  return setting.success ? setting.output : undefined;
}

async function ask({ uri, title }: OwnBeginning): Promise<Choice | undefined> {
  const items = [
    { label: 'My own code so far', detail: `${shownPath(uri)}, which passed “${title}”`, choice: 'own' as const },
    { label: 'The course’s code so far', detail: 'The solutions of the exercises before', choice: 'course' as const },
  ];
  const answer = await vscode.window.showQuickPick(items, {
    title: 'With what do you begin?',
    placeHolder: 'The setting “Begin with” answers for all exercises',
    matchOnDetail: true,
  });
  return answer?.choice;
}

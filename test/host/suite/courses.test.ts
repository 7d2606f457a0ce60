import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { Courses } from '../../../src/extension/courses';
import { ExerciseFiles } from '../../../src/extension/exerciseFile';
import { cleanUp, panelTab, workspaceFolder } from '../learnerFolder';
import { BOTH, typescript } from '../learnersFile';
import { waitFor } from '../waitFor';

const OWN = path.resolve(typescript.programPath('starter'), '../../..');

describe('the courses', () => {
  let log: vscode.LogOutputChannel;
  let courses: Courses;
  let files: ExerciseFiles;
  beforeEach(() => {
    log = vscode.window.createOutputChannel('Test of the courses', { log: true });
    courses = new Courses(path.dirname(OWN), log, () => []);
    files = new ExerciseFiles(courses);
  });
  afterEach(() => {
    courses.dispose();
    log.dispose();
  });
  const inWorkspace = (...names: string[]): vscode.Uri => vscode.Uri.file(path.join(workspaceFolder(), ...names));

  it('are not read for a file that is none of an exercise', () => {
    for (const name of ['logits.ts', 'src/logits.ts', 'a/b/c/main.ts', 'logits.py', 'squeezenet/logits.txt']) {
      assert.equal(files.of(inWorkspace(name)), undefined);
    }
    assert.equal(courses.areRead, false);
  });

  it('are read when a file of an exercise is seen', () => {
    for (const { uri, language } of BOTH) {
      const file = files.of(uri);
      assert.equal(file?.exercise.id, 'logits');
      assert.equal(file.language, language);
    }
    assert.equal(courses.areRead, true);
  });

  it('are read anew when a file of theirs has changed, and not for others’ files of the same names', async () => {
    const before = courses.find('logits');
    for (const name of ['pack.json', 'src/exercise.json', 'network/network.json']) {
      assert.equal(courses.fileChanged(inWorkspace(name)), false, name);
    }
    const changed = new Promise<void>((resolve) => courses.onDidChange(resolve));
    assert.equal(courses.fileChanged(vscode.Uri.file(path.join(OWN, 'pack.json'))), true);
    await changed;
    assert.notEqual(courses.find('logits'), before);
  });
});

describe("an author's course in the workspace", () => {
  afterEach(cleanUp);

  /** Process ids of the runners that this extension host has. */
  const runners = (): string[] =>
    execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([parent, , ...args]) => Number(parent) === process.pid && /runner\.js/.test(args.join(' ')))
      .map(([, id]) => id!);

  it('has its checks run with the course as it is now', async () => {
    const course = path.join(workspaceFolder(), 'mine');
    fs.cpSync(OWN, course, { recursive: true });
    const exercise = path.join(course, '12_logits');
    const uri = vscode.Uri.file(path.join(exercise, 'typescript/solution.ts'));
    await vscode.window.showTextDocument(uri);
    const [first] = await waitFor('a spare runner', () => runners().length === 1 && runners());

    const description = await vscode.workspace.openTextDocument(path.join(exercise, 'exercise.json'));
    const [title] = /"title": "[^"]*"/.exec(description.getText())!;
    const start = description.getText().indexOf(title);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(description.positionAt(start), description.positionAt(start + title.length));
    edit.replace(description.uri, range, '"title": "Changed"');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(await description.save(), true);
    const [second] = await waitFor('another one', () => {
      const ids = runners();
      return ids.length === 1 && ids[0] !== first && ids;
    });
    assert.notEqual(second, first);
    // The spare may have been replaced before, for the copied files, of which the editor heard late.
    await waitFor('the course to be read anew', async () => {
      await vscode.commands.executeCommand('convolab.showPanel', uri);
      return panelTab()?.label === 'Changed';
    });
    const result = await vscode.commands.executeCommand<{ status: string } | undefined>('convolab.runChecks', uri);
    assert.equal(result?.status, 'passed');
  });
});
